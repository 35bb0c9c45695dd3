#include "labels.hpp"

#include "agora/base/text.hpp"

#include <array>

namespace agora::ambassadors {

std::string_view label_of(Standing standing) {
    switch (standing) {
        case Standing::applied:
            return tr("applied");
        case Standing::accepted:
            return tr("ambassador");
        case Standing::waiting:
            return tr("on the waiting list");
        case Standing::refused:
            return tr("not accepted");
        case Standing::stopped:
            return tr("stopped");
    }
    return {};
}

std::string_view label_of(Theme theme) {
    switch (theme) {
        case Theme::cooperative:
            return tr("The cooperative model");
        case Theme::work:
            return tr("How work changes");
        case Theme::culture:
            return tr("The situation of artists");
        case Theme::services:
            return tr("What the cooperative offers");
        case Theme::social_economy:
            return tr("The social economy");
        case Theme::europe:
            return tr("Europe");
    }
    return {};
}

std::string_view label_of(Axis axis) {
    switch (axis) {
        case Axis::promote:
            return tr("Promote working in a cooperative");
        case Axis::inform:
            return tr("Inform about services and aims");
        case Axis::defend:
            return tr("Defend our projects with partners and authorities");
    }
    return {};
}

std::string_view label_of(Intervention intervention) {
    switch (intervention) {
        case Intervention::informal:
            return tr("Informal presence");
        case Intervention::talk:
            return tr("Talk in public");
        case Intervention::debate:
            return tr("Debate");
        case Intervention::stand:
            return tr("Stand at a fair");
        case Intervention::media:
            return tr("Interview");
        case Intervention::meeting:
            return tr("Meeting with a few people");
    }
    return {};
}

std::string_view label_of(Level level) {
    switch (level) {
        case Level::local:
            return tr("local");
        case Level::sector:
            return tr("in a sector");
        case Level::national:
            return tr("national");
        case Level::european:
            return tr("European");
    }
    return {};
}

std::string_view label_of(MissionState state) {
    switch (state) {
        case MissionState::proposed:
            return tr("proposed");
        case MissionState::open:
            return tr("takes place");
        case MissionState::refused:
            return tr("not taken");
        case MissionState::cancelled:
            return tr("cancelled");
    }
    return {};
}

std::string_view label_of(Regime regime) {
    switch (regime) {
        case Regime::expenses:
            return tr("Expenses are paid back");
        case Regime::paid:
            return tr("Paid by the tariff grid");
        case Regime::lump_sum:
            return tr("A lump sum for volunteers");
    }
    return {};
}

std::string_view label_of(Expertise expertise) {
    switch (expertise) {
        case Expertise::basic:
            return tr("To tell of one's own practice");
        case Expertise::skilled:
            return tr("To know the subject well");
        case Expertise::expert:
            return tr("To be an expert in the subject");
    }
    return {};
}

std::string_view label_of(Reporting reporting) {
    switch (reporting) {
        case Reporting::brief:
            return tr("A short report");
        case Reporting::full:
            return tr("A full report");
    }
    return {};
}

std::string_view label_of(Added added) {
    switch (added) {
        case Added::ordinary:
            return tr("Ordinary added value");
        case Added::notable:
            return tr("Notable added value");
        case Added::great:
            return tr("Great added value");
    }
    return {};
}

std::string_view label_of(SeatState state) {
    switch (state) {
        case SeatState::asked:
            return tr("asked");
        case SeatState::volunteered:
            return tr("volunteered");
        case SeatState::confirmed:
            return tr("goes");
        case SeatState::declined:
            return tr("does not go");
        case SeatState::withdrawn:
            return tr("goes no longer");
    }
    return {};
}

std::string_view label_of(Reason reason) {
    switch (reason) {
        case Reason::speaks_all:
            return tr("speaks every language that is needed");
        case Reason::speaks_some:
            return tr("speaks some of the languages");
        case Reason::knows_sector:
            return tr("works in the sector");
        case Reason::knows_region:
            return tr("knows the region");
        case Reason::has_links:
            return tr("has links that reach so far");
        case Reason::has_hours:
            return tr("has the hours");
        case Reason::no_mission_yet:
            return tr("has had no mission yet");
        case Reason::long_ago:
            return tr("last mission longer than half a year ago");
        case Reason::lately:
            return tr("last mission less than two months ago");
        case Reason::many_lately:
            return tr("four missions or more in the past year or planned");
    }
    return {};
}

std::string_view label_of(Lack lack) {
    switch (lack) {
        case Lack::language:
            return tr("a language is missing");
        case Lack::sector:
            return tr("another sector");
        case Lack::region:
            return tr("another region");
        case Lack::hours:
            return tr("fewer hours than needed");
        case Lack::charter:
            return tr("the charter is not signed");
    }
    return {};
}

std::string_view label_of(FeePart part) {
    switch (part) {
        case FeePart::time:
            return tr("Hours");
        case FeePart::reporting:
            return tr("Report");
        case FeePart::alone:
            return tr("Without somebody of the team");
        case FeePart::added:
            return tr("Added value");
    }
    return {};
}

namespace {

struct LinkLabel {
    std::string_view link;
    std::string_view label;
};
constexpr std::array kLinks{
    LinkLabel{"institutional:regional", tr("Institutional, regional")},
    LinkLabel{"institutional:national", tr("Institutional, national")},
    LinkLabel{"institutional:international", tr("Institutional, international")},
    LinkLabel{"political:regional", tr("Political, regional")},
    LinkLabel{"political:national", tr("Political, national")},
    LinkLabel{"political:international", tr("Political, international")},
    LinkLabel{"commercial:regional", tr("Commercial, regional")},
    LinkLabel{"commercial:national", tr("Commercial, national")},
    LinkLabel{"commercial:international", tr("Commercial, international")},
    LinkLabel{"associative:regional", tr("Associations, regional")},
    LinkLabel{"associative:national", tr("Associations, national")},
    LinkLabel{"associative:international", tr("Associations, international")},
};

}  // namespace

std::string_view label_of_link(std::string_view link) {
    for (const LinkLabel& row : kLinks) {
        if (row.link == link) return row.label;
    }
    return {};
}

}  // namespace agora::ambassadors
