#include "agora/accounts/account.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "edit_page.hpp"
#include "idea_help.hpp"
#include "own_pages.hpp"
#include "profile_view.hpp"
#include "served_files.hpp"

#include <algorithm>
#include <array>

namespace agora::members {
namespace {

/// One part of the profile: what it says now and who sees it.
struct PartRow {
    std::string label;
    std::string content;  ///< short; empty when nothing was said
    std::string seen_by;
    std::string url;
};
AGORA_FIELDS(PartRow, label, content, seen_by, url)

struct OwnProfilePage {
    std::string name;
    std::string letters;
    int tone = 1;
    std::string portrait;
    std::string portrait_alt;
    bool listed = false;
    bool needs_confirmation = false;
    bool moderated = false;
    std::string listing;  ///< in a sentence
    Date confirmed_on;
    std::vector<PartRow> parts;
    std::optional<IdeaHelp> idea_help;  ///< at the stage "idea"
    std::string page_url;
    Html form_keys;
};
AGORA_FIELDS(OwnProfilePage, name, letters, tone, portrait, portrait_alt, listed,
             needs_confirmation, moderated, listing, confirmed_on, parts, idea_help, page_url,
             form_keys)

constexpr std::size_t kShort = 120;

std::string labels_of(const Words& words, const std::vector<TermId>& ids) {
    std::vector<std::string> labels;
    for (const TermId id : ids) labels.emplace_back(words.terms->label(id, words.language));
    return joined(labels, ", ");
}

std::string languages_of(const Words& words, const Profile& profile) {
    std::vector<std::string> names;
    for (const SpokenRow& row : profile.languages) {
        names.push_back(locale::language_name(words.language, row.language));
    }
    return joined(names, ", ");
}

std::string professions_of(const Words& words, const Profile& profile) {
    std::vector<TermId> ids;
    for (const ProfessionRow& row : profile.professions) ids.push_back(row.profession_id);
    return labels_of(words, ids);
}

std::string text_of(const Profile& profile, Field kind) {
    for (const TextRow& text : profile.texts) {
        if (text.kind == kind) return markdown::plain_text(text.body, kShort);
    }
    return {};
}

std::string availability_of(const Words& words, const ProfileRow& row) {
    if (row.availability == Availability::unsaid) return {};
    std::string text = words.say(label_of(row.availability));
    if (row.available_until) text += ", " + locale::date(words.language, *row.available_until);
    return text;
}

std::string items_of(const Profile& profile) {
    std::vector<std::string> titles;
    for (const ItemRow& item : profile.items) {
        titles.push_back(item.title.empty() ? item.alternative_text : item.title);
    }
    return joined(titles, ", ");
}

std::string content_of(const Words& words, const Profile& profile, Field field) {
    const ProfileRow& row = profile.row;
    switch (field) {
        case Field::picture:
            return row.picture_alt;
        case Field::place:
            return std::string{words.atlas->name(row.commune, words.language)};
        case Field::professions:
            return professions_of(words, profile);
        case Field::sectors:
            return labels_of(words, profile.sectors);
        case Field::skills:
            return labels_of(words, profile.skills);
        case Field::languages:
            return languages_of(words, profile);
        case Field::website:
            return row.website;
        case Field::phone:
            return row.phone;
        case Field::mail:
            return row.public_mail;
        case Field::stage:
            return row.stage == Stage::unsaid ? "" : words.say(label_of(row.stage));
        case Field::availability:
            return availability_of(words, row);
        case Field::portfolio:
            return items_of(profile);
        case Field::recommendations:
            return profile.recommendations.empty()
                       ? ""
                       : words.translator.plural(
                             words.language, tr("%d recommendation", "%d recommendations"),
                             static_cast<std::int64_t>(profile.recommendations.size()));
        default:
            return text_of(profile, field);
    }
}

struct PartAddress {
    Field field;
    std::string_view path;
};
constexpr std::array kParts{
    PartAddress{Field::picture, "/profile/picture"},
    PartAddress{Field::professions, "/profile/professions"},
    PartAddress{Field::place, "/profile/place"},
    PartAddress{Field::availability, "/profile/availability"},
    PartAddress{Field::who_i_am, "/profile/texts/who_i_am"},
    PartAddress{Field::what_i_do, "/profile/texts/what_i_do"},
    PartAddress{Field::what_i_offer, "/profile/texts/what_i_offer"},
    PartAddress{Field::what_i_look_for, "/profile/texts/what_i_look_for"},
    PartAddress{Field::portfolio, "/profile/portfolio"},
    PartAddress{Field::recommendations, "/profile/recommendations"},
    PartAddress{Field::skills, "/profile/skills"},
    PartAddress{Field::sectors, "/profile/sectors"},
    PartAddress{Field::languages, "/profile/languages"},
    PartAddress{Field::website, "/profile/contact"},
    PartAddress{Field::phone, "/profile/contact"},
    PartAddress{Field::mail, "/profile/contact"},
    PartAddress{Field::stage, "/profile/stage"},
};

std::string_view listing_sentence(const Profile& profile, Date today) {
    if (!profile.row.listed) return tr("You are not in the directory. Nobody finds you there.");
    if (profile.row.moderation != Moderation::none) {
        return moderation_sentence(profile.row.moderation);
    }
    if (today > profile.row.confirmed_on + kConfirmedFor) {
        return tr("You are not shown now: your profile was not confirmed for more than a year.");
    }
    if (profile.audience_of(Field::listing) == Audience::everyone) {
        return tr("You are in the directory, for everyone.");
    }
    return tr("You are in the directory, for members.");
}

http::Response show_own_profile(web::Call& call) {
    const Profile profile = own_profile(call);
    const Words words = words_of(call);
    const Portrait portrait = portrait_of(profile.row.account_id.value(), profile.row.public_name);
    OwnProfilePage page;
    page.name = profile.row.public_name;
    page.letters = portrait.letters;
    page.tone = portrait.tone;
    if (!profile.row.picture_file.empty()) {
        page.portrait = portrait_address(call.actor.account, PictureSizeWanted::large);
        page.portrait_alt = profile.row.picture_alt;
    }
    page.listed = profile.row.listed;
    page.moderated = profile.row.moderation != Moderation::none;
    page.listing = call.say(listing_sentence(profile, today_of(call)));
    page.confirmed_on = profile.row.confirmed_on;
    page.needs_confirmation =
        page.listed && today_of(call) > profile.row.confirmed_on + std::chrono::days{365};
    for (const PartAddress& part : kParts) {
        page.parts.push_back(
            {call.say(label_of(part.field)), content_of(words, profile, part.field),
             call.say(label_of(profile.audience_of(part.field))), call.link(part.path)});
    }
    if (profile.row.stage == Stage::idea) page.idea_help = idea_help_for(call);
    page.page_url = call.link("/members/" + to_string(call.actor.account));
    page.form_keys = call.form_keys();
    return web::page(call, {.view = "members/own_profile", .title = call.say(tr("My profile"))},
                     page);
}

/// How others see the page: which layer, and what its owner reads about it.
struct Preview {
    Layer layer;
    std::string_view note;
    std::string_view unlisted;  ///< the note while nobody of the layer sees the page
    std::string_view link;
};
constexpr std::array kPreviews{
    Preview{Layer::visitor, tr("This is how a visitor sees your page."),
            tr("This is how a visitor would see your page. Now no visitor sees it."),
            tr("See it as a visitor")},
    Preview{Layer::member, tr("This is how a member sees your page."),
            tr("This is how a member would see your page. Now nobody sees it."),
            tr("See it as a member")},
    Preview{Layer::group_mate, tr("This is how somebody of your groups sees your page."),
            tr("This is how somebody of your groups would see your page. Now nobody sees it."),
            tr("See it as somebody of my groups")},
};

/// The page as that layer sees it, or would see it if the profile were listed.
http::Response show_preview(web::Call& call) {
    const Layer layer = fields::enum_value<Layer>(call.query("as")).value_or(Layer::visitor);
    const auto asked = std::ranges::find(kPreviews, layer, &Preview::layer);
    const Preview& preview = asked == kPreviews.end() ? kPreviews.front() : *asked;
    const Profile profile = own_profile(call);
    const Date today = today_of(call);
    ProfileView view =
        view_of(seen_from(profile, preview.layer, today), words_of(call), call.link("/members"),
                {call.query("text"), call.link(call.address)});
    const bool listed = is_listed(profile, preview.layer, access::Standing::active, today);
    view.own = OwnNote{call.say(listed ? preview.note : preview.unlisted), {}};
    for (const Preview& other : kPreviews) {
        if (other.layer == preview.layer) continue;
        const std::string as{fields::enum_name(other.layer)};
        view.own->acts.push_back(
            {call.link("/profile/preview") + "?as=" + as, call.say(other.link)});
    }
    view.crumbs = {{call.link("/profile"), call.say(tr("My profile"))}};
    return web::page(call, {.view = "members/profile", .title = view.name}, view);
}

}  // namespace

std::vector<web::Route> own_profile_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile", Access::member(), &show_own_profile, {.summary = "The own profile"}},
        {get, "/profile/preview", Access::member(), &show_preview},
    };
}

}  // namespace agora::members
