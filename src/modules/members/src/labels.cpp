#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::members {

std::string_view label_of(Field field) {
    switch (field) {
        case Field::listing:
            return tr("Name in the directory");
        case Field::picture:
            return tr("Picture");
        case Field::place:
            return tr("Place");
        case Field::professions:
            return tr("Professions");
        case Field::sectors:
            return tr("Sectors");
        case Field::skills:
            return tr("Skills");
        case Field::languages:
            return tr("Languages");
        case Field::website:
            return tr("Website");
        case Field::phone:
            return tr("Phone number");
        case Field::mail:
            return tr("E-mail address");
        case Field::stage:
            return tr("Stage of my activity");
        case Field::availability:
            return tr("Availability");
        case Field::who_i_am:
            return tr("Who I am");
        case Field::what_i_do:
            return tr("What I do");
        case Field::what_i_offer:
            return tr("What I offer");
        case Field::what_i_look_for:
            return tr("What I look for");
        case Field::portfolio:
            return tr("Examples of work");
        case Field::recommendations:
            return tr("Recommendations");
        case Field::project_search:
            return tr("Found for a project");
    }
    return {};
}

std::string_view label_of(Audience audience) {
    switch (audience) {
        case Audience::only_me:
            return tr("Only me");
        case Audience::my_groups:
            return tr("My groups");
        case Audience::members:
            return tr("Members");
        case Audience::everyone:
            return tr("Everyone, also on the web");
    }
    return {};
}

std::string_view label_of(Stage stage) {
    switch (stage) {
        case Stage::unsaid:
            return tr("I'd rather not say");
        case Stage::idea:
            return tr("Idea");
        case Stage::starting:
            return tr("Starting");
        case Stage::growing:
            return tr("Growing");
        case Stage::established:
            return tr("Established");
    }
    return {};
}

std::string_view label_of(Availability availability) {
    switch (availability) {
        case Availability::unsaid:
            return tr("I'd rather not say");
        case Availability::looking_for_work:
            return tr("Looking for work");
        case Availability::open_to_collaborate:
            return tr("Open to collaborate");
        case Availability::not_now:
            return tr("Not now");
    }
    return {};
}

std::string_view label_of(LanguageLevel level) {
    switch (level) {
        case LanguageLevel::basic:
            return tr("Basic");
        case LanguageLevel::good:
            return tr("Good");
        case LanguageLevel::fluent:
            return tr("Fluent");
        case LanguageLevel::native:
            return tr("Mother tongue");
    }
    return {};
}

std::string_view moderation_sentence(Moderation moderation) {
    switch (moderation) {
        case Moderation::none:
            return {};
        case Moderation::limited:
            return tr("A moderator decided that only members see your page.");
        case Moderation::hidden:
            return tr("A moderator hid your page: nobody sees it but you.");
    }
    return {};
}

}  // namespace agora::members
