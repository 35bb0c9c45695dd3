#include "agora/credits/nature.hpp"

#include "agora/web/settings.hpp"
#include "note_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::credits {
namespace {

struct BenefitsOffice {
    std::string_view country;
    std::string_view name;
};
constexpr std::array kOffices{
    BenefitsOffice{"be", tr("the RVA (or your union's payment service)")},
    BenefitsOffice{"fr", tr("France Travail")},
    BenefitsOffice{"nl", tr("the UWV")},
    BenefitsOffice{"lu", tr("the ADEM")},
    BenefitsOffice{"de", tr("the Agentur für Arbeit")},
};

}  // namespace

std::string_view label_of(NatureOfHelp nature) {
    switch (nature) {
        case NatureOfHelp::between_neighbours:
            return kNatureOptions[0].label;
        case NatureOfHelp::within_profession:
            return kNatureOptions[1].label;
        case NatureOfHelp::unsaid:
            return tr("not said");
    }
    return {};
}

std::string_view label_of(Way way) {
    switch (way) {
        case Way::paid:
            return tr("for money");
        case Way::barter:
            return tr("barter");
        case Way::credits:
            return tr("credits");
    }
    return {};
}

bool asks_value(const web::Services& services) {
    return services.settings.text("credits.dac7") == "reports";
}

bool has_value(const web::Services& services, NatureOfHelp nature, Way way) {
    return asks_value(services) && (nature == NatureOfHelp::within_profession || way == Way::paid);
}

Result<Done> check_nature(const web::Services& services, const Stated& stated, Way way) {
    if (stated.nature == NatureOfHelp::unsaid) {
        return Refusal{CreditsRefusal::nature_missing, "nature"};
    }
    const bool has_one = stated.value_cents.value_or(0) > 0;
    if (has_value(services, stated.nature, way) && !has_one) {
        return Refusal{
            way == Way::paid ? CreditsRefusal::payment_missing : CreditsRefusal::value_missing,
            "value"};
    }
    return Done{};
}

void put_nature(db::WriteTx& tx, const web::Services& services, ledger::TransferId transfer,
                const Stated& stated) {
    Note note = find_note(tx, transfer).value_or(Note{.transfer_id = transfer});
    if (note.nature != NatureOfHelp::unsaid) return;
    note.nature = stated.nature;
    note.stated_by = stated.by;
    const bool keeps = has_value(services, stated.nature, Way::credits);
    note.value_cents = keeps ? stated.value_cents : std::nullopt;
    put_note(tx, note);
}

std::vector<std::string> duties_of(const web::Call& call, NatureOfHelp nature, Way way) {
    if (nature != NatureOfHelp::within_profession) return {};
    std::vector<std::string> duties{
        call.say(tr("What one does within one's profession is work, also when it is not paid in "
                    "euro: make an invoice through the cooperative for its value in euro.")),
        call.say(tr("VAT is due on that value in euro, as for any other client."))};
    if (way == Way::barter) {
        duties.push_back(
            call.say(tr("A barter is two supplies: each side that acts within its "
                        "profession makes its own invoice.")));
    }
    if (way == Way::credits) {
        duties.push_back(
            call.say(tr("Credits pay no VAT, no contributions and no taxes: keep "
                        "euro aside for them.")));
    }
    return duties;
}

std::string benefits_notice(const web::Call& call, std::string_view country) {
    const std::string code = ascii_lower(country.substr(0, 2));
    const auto office = std::ranges::find(kOffices, code, &BenefitsOffice::country);
    if (office == kOffices.end()) {
        return call.say(
            tr("Do you receive benefits? Ask the office that pays them before you "
               "help regularly: help can count as work."));
    }
    return call.say({tr("Do you receive benefits? Ask {office} before you help regularly: help can "
                        "count as work and must sometimes be declared."),
                     {{"office", call.say(office->name)}}});
}

}  // namespace agora::credits
