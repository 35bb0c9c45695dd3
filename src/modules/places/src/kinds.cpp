#include "kinds.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace agora::places {
namespace {

constexpr OwnField kShared{"shares", tr("What is shared"),
                           tr("Tools, a van, meals, skills, a garden."), Length::text};
constexpr OwnField kJoining{"joining", tr("How to take part"),
                            tr("By whom one is let in, what one promises."), Length::text};
constexpr OwnField kWhen{"dates", tr("Which days"),
                         tr("Such as every first Saturday, 13:00–17:00.")};
constexpr OwnField kDesks{"desks", tr("Desks and rooms"),
                          tr("How many, and whether they close with a door.")};
constexpr OwnField kCalls{"calls", tr("Calls and quiet"),
                          tr("Where one can telephone, and where it is quiet.")};
constexpr OwnField kProgramme{"programme", tr("What happens there"), {}, Length::text};
constexpr OwnField kGuidance{"guidance", tr("Who helps"),
                             tr("Whether somebody is there, and for what one needs a training."),
                             Length::text};
constexpr OwnField kMaterials{"materials", tr("Materials"),
                              tr("What one can work with, and what one brings along.")};
constexpr OwnField kRepairs{"repairs", tr("What is repaired"),
                            tr("Bicycles, clothes, electrical devices, furniture.")};
constexpr OwnField kStages{"stages", tr("In which stage one can come"),
                           tr("Whether it helps who only has an idea.")};
constexpr OwnField kSelection{"selection", tr("How one gets in"),
                              tr("When one can apply, and who chooses."), Length::text};
constexpr OwnField kLasting{"lasting", tr("How long it lasts")};
constexpr OwnField kMembersGet{"members_get", tr("What members get there"), {}, Length::text};
constexpr OwnField kServices{"services", tr("What one can do there"), {}, Length::text};

constexpr std::array kOfSharing{kShared, kJoining};
constexpr std::array kOfWorkspace{kDesks, kCalls};
constexpr std::array kOfThirdPlace{kProgramme, kDesks, kJoining};
constexpr std::array kOfMakerSpace{kGuidance, kMaterials};
constexpr std::array kOfRepairCafe{kWhen, kRepairs};
constexpr std::array kOfIncubator{kStages, kSelection, kLasting};
constexpr std::array kOfPartner{kMembersGet, kStages};
constexpr std::array kOfOffice{kServices};

constexpr std::array kKinds{
    KindRow{Kind::workspace, tr("Workspace"), tr("Desks and rooms to work in."), kOfWorkspace},
    KindRow{Kind::third_place, tr("Third place"),
            tr("A house of many uses: working, making, meeting."), kOfThirdPlace},
    KindRow{Kind::maker_space, tr("Maker space"), tr("Machines and somebody who knows them."),
            kOfMakerSpace},
    KindRow{Kind::sharing_initiative, tr("Sharing initiative"),
            tr("A library of things, a shared garden, a car for many."), kOfSharing},
    KindRow{Kind::repair_cafe, tr("Repair café"), tr("Where things are mended together."),
            kOfRepairCafe},
    KindRow{Kind::incubator, tr("Incubator"), tr("Accompanies an idea until it stands."),
            kOfIncubator},
    KindRow{Kind::partner, tr("Partner"), tr("A structure that works with the cooperative."),
            kOfPartner},
    KindRow{Kind::office, tr("Office of others"),
            tr("A desk of a town or of another organisation. Our own offices have their page."),
            kOfOffice},
};

}  // namespace

std::span<const KindRow> kinds() {
    return kKinds;
}

const KindRow& row_of(Kind kind) {
    const auto found = std::ranges::find(kKinds, kind, &KindRow::kind);
    AGORA_ASSERT(found != kKinds.end());
    return *found;
}

std::string_view label_of(Kind kind) {
    return row_of(kind).label;
}

std::span<const OwnField> own_fields() {
    static const auto kAll = [] {
        std::vector<OwnField> all;
        for (const KindRow& row : kKinds) {
            for (const OwnField& field : row.fields) {
                if (std::ranges::find(all, field.name, &OwnField::name) == all.end()) {
                    all.push_back(field);
                }
            }
        }
        return all;
    }();
    return kAll;
}

bool asks(Kind kind, std::string_view own_field) {
    const auto fields = row_of(kind).fields;
    return std::ranges::find(fields, own_field, &OwnField::name) != fields.end();
}

std::string_view label_of(Cost cost) {
    switch (cost) {
        case Cost::unknown:
            return tr("Not known yet");
        case Cost::free:
            return tr("Free of charge");
        case Cost::donation:
            return tr("One gives what one can");
        case Cost::membership:
            return tr("With a membership");
        case Cost::per_use:
            return tr("Paid by use");
        case Cost::rent:
            return tr("For rent");
    }
    return {};
}

std::string_view label_of(Known known) {
    switch (known) {
        case Known::unknown:
            return tr("Not known yet");
        case Known::yes:
            return tr("Yes");
        case Known::no:
            return tr("No");
    }
    return {};
}

std::string_view label_of(Audience audience) {
    return audience == Audience::everyone ? tr("Everybody") : tr("Members of the cooperative");
}

std::string_view label_of(Moderation moderation) {
    switch (moderation) {
        case Moderation::none:
            return tr("as it was");
        case Moderation::limited:
            return tr("for members only");
        case Moderation::hidden:
            return tr("hidden from others");
    }
    return {};
}

std::string_view label_of(Deed deed) {
    switch (deed) {
        case Deed::proposed:
            return tr("proposed it");
        case Deed::changed:
            return tr("changed it");
        case Deed::equipment:
            return tr("corrected the equipment");
        case Deed::reverted:
            return tr("went back to an earlier version");
        case Deed::imported:
            return tr("brought it in from a file");
    }
    return {};
}

}  // namespace agora::places
