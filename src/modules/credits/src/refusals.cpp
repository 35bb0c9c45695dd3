#include "refusals.hpp"

namespace agora::credits {
namespace {

RefusalText of_sellers(CreditsRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CreditsRefusal::payment_missing:
            return {"payment_missing", field,
                    tr("Give what you were paid in euro: the tax office is told of it, also "
                       "between neighbours.")};
        case CreditsRefusal::nothing_is_reported:
            return {
                "nothing_is_reported", not_found,
                tr("The cooperative only lists offers: nothing is reported to the tax office.")};
        case CreditsRefusal::nothing_sold:
            return {"nothing_sold", not_found,
                    tr("You supplied nothing in that year: nothing is reported of you.")};
        case CreditsRefusal::copy_not_found:
            return {"copy_not_found", not_found,
                    tr("There is no such copy. It is erased at the end of the year after the one "
                       "that it is about.")};
        case CreditsRefusal::country_malformed:
            return {"country_malformed", field, tr("Two letters, as in BE, FR or NL.")};
        case CreditsRefusal::born_on_missing:
            return {"born_on_missing", field,
                    tr("The tax office asks of a person the day of birth.")};
        case CreditsRefusal::tax_number_missing:
            return {"tax_number_missing", field,
                    tr("Give your tax number, or below where you were born when you have none.")};
        case CreditsRefusal::company_tax_number_missing:
            return {"company_tax_number_missing", field, tr("A company gives its tax number.")};
        case CreditsRefusal::registration_missing:
            return {"registration_missing", field,
                    tr("A company gives its number in the register of companies.")};
        default:
            return {};
    }
}

RefusalText of_disputes(CreditsRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CreditsRefusal::not_the_other_side:
            return {"not_the_other_side", forbidden,
                    tr("Only the side that was asked says yes or no.")};
        case CreditsRefusal::not_the_proposer:
            return {"not_the_proposer", forbidden, tr("Only who began it can take it back.")};
        case CreditsRefusal::not_a_party:
            return {"not_a_party", forbidden, tr("Only the two sides can do that.")};
        case CreditsRefusal::not_for_yourself:
            return {"not_for_yourself", forbidden,
                    tr("From a group to yourself: another animator of the group has to do this.")};
        case CreditsRefusal::not_your_own_dispute:
            return {"not_your_own_dispute", forbidden,
                    tr("You are one of the two sides: somebody else has to settle it.")};
        case CreditsRefusal::not_in_dispute:
            return {"not_in_dispute", rule,
                    tr("Nobody disputes it now. Say first what is not right.")};
        case CreditsRefusal::not_the_settler:
            return {"not_the_settler", forbidden,
                    tr("Who settles disputes can do that. Ask an editor or an administrator.")};
        case CreditsRefusal::too_many_today:
            return {"too_many_today", too_many,
                    tr("You began thirty of these today. Go on tomorrow.")};
        case CreditsRefusal::too_many_remarks:
            return {"too_many_remarks", too_many,
                    tr("A hundred notes stand here already. Talk to each other, and settle it.")};
        case CreditsRefusal::reason_missing:
            return {"reason_missing", field, tr("Say why: both sides read it.")};
        case CreditsRefusal::state_unchanged:
            return {"state_unchanged", field, tr("That is how the account stands already.")};
        case CreditsRefusal::group_takes_no_part:
            return {"group_takes_no_part", rule,
                    tr("A group that has not started yet, or has ended, neither pays nor is "
                       "paid.")};
        case CreditsRefusal::key_missing:
            return {"key_missing", field,
                    tr("Send a key of your own as Idempotency-Key: then the payment counts once, "
                       "however often the request arrives.")};
        default:
            return of_sellers(refusal);
    }
}

}  // namespace

RefusalText refusal_text(CreditsRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CreditsRefusal::transfer_not_found:
            return {"transfer_not_found", not_found, tr("There is no such payment.")};
        case CreditsRefusal::account_not_found:
            return {"account_not_found", not_found, tr("There is no such account.")};
        case CreditsRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case CreditsRefusal::year_not_found:
            return {"year_not_found", not_found, tr("There is no statement of that year.")};
        case CreditsRefusal::name_unknown:
            return {"name_unknown", field,
                    tr("We find no member or group “{who}”. Type the name as it stands in the "
                       "directory, or the address of the page.")};
        case CreditsRefusal::name_of_several:
            return {
                "name_of_several", field,
                tr("Several members are called “{who}”. Give the address of the page instead.")};
        case CreditsRefusal::that_is_you:
            return {"that_is_you", field, tr("Both sides are the same: name somebody else.")};
        case CreditsRefusal::not_your_group:
            return {"not_your_group", field, tr("Choose yourself, or a group that you animate.")};
        case CreditsRefusal::purpose_unknown:
            return {"purpose_unknown", rule,
                    tr("What it was to settle is not there any more. Begin again without it.")};
        case CreditsRefusal::purpose_of_another:
            return {"purpose_of_another", field,
                    tr("That is somebody else's. Name who offers or seeks it.")};
        case CreditsRefusal::nature_missing:
            return {"nature_missing", field,
                    tr("Say whether it is help between neighbours or within your profession.")};
        case CreditsRefusal::value_missing:
            return {"value_missing", field,
                    tr("Give the value in euro: the invoice and the VAT follow from it.")};
        default:
            return of_disputes(refusal);
    }
}

}  // namespace agora::credits
