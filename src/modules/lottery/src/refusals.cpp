#include "refusals.hpp"

namespace agora::lottery {
namespace {

using enum RefusalKind;

RefusalText of_announcement(DrawRefusal refusal) {
    switch (refusal) {
        case DrawRefusal::criteria_unreadable:
            return {"criteria_unreadable", field,
                    tr("Line {line} is not readable. Write: Region: North 3-6, South 3-6")};
        case DrawRefusal::too_many_criteria:
            return {"too_many_criteria", field, tr("Four criteria are the most.")};
        case DrawRefusal::too_many_combinations:
            return {"too_many_combinations", field,
                    tr("These values have more than 256 combinations. Take fewer.")};
        case DrawRefusal::quotas_impossible:
            return {"quotas_impossible", field,
                    tr("With these numbers of “{criterion}” the seats can never be filled.")};
        case DrawRefusal::entries_end_wrong:
            return {"entries_end_wrong", field,
                    tr("Choose a moment from an hour from now on, within a year.")};
        case DrawRefusal::value_moment_wrong:
            return {"value_moment_wrong", field,
                    tr("Choose a moment at least two hours after the last one for candidates, "
                       "within a year.")};
        case DrawRefusal::value_numbers_wrong:
            return {"value_numbers_wrong", field, tr("Take 1 to 20 numbers.")};
        case DrawRefusal::too_many_running:
            return {"too_many_running", field,
                    tr("Twenty draws are under way. Wait until one of them has ended.")};
        case DrawRefusal::pool_malformed:
            return {"pool_malformed", rule,
                    tr("The list of candidates does not fit the criteria of the draw.")};
        default:
            return {};
    }
}

RefusalText of_candidates(DrawRefusal refusal) {
    switch (refusal) {
        case DrawRefusal::draw_not_open:
            return {"draw_not_open", rule, tr("The list is frozen: nothing changes any more.")};
        case DrawRefusal::entries_are_closed:
            return {"entries_are_closed", rule, tr("The last moment for candidates has passed.")};
        case DrawRefusal::pool_is_handed_over:
            return {"pool_is_handed_over", rule,
                    tr("Who is a candidate is decided elsewhere; nobody enters here.")};
        case DrawRefusal::pool_is_entered:
            return {"pool_is_entered", rule, tr("Members enter this draw themselves.")};
        case DrawRefusal::candidate_already:
            return {"candidate_already", rule, tr("You are a candidate already.")};
        case DrawRefusal::not_a_candidate:
            return {"not_a_candidate", rule, tr("You are no candidate in this draw.")};
        case DrawRefusal::pool_full:
            return {"pool_full", rule, tr("Two thousand candidates are the most.")};
        case DrawRefusal::witness_is_no_candidate:
            return {"witness_is_no_candidate", rule,
                    tr("A witness cannot be a candidate, nor the other way round.")};
        default:
            return {};
    }
}

RefusalText of_witnesses(DrawRefusal refusal) {
    switch (refusal) {
        case DrawRefusal::announcer_is_no_witness:
            return {"announcer_is_no_witness", rule,
                    tr("Who announced the draw cannot be its witness.")};
        case DrawRefusal::witnesses_full:
            return {"witnesses_full", rule, tr("Seven witnesses are the most.")};
        case DrawRefusal::commitment_or_secret:
            return {"commitment_or_secret", field,
                    tr("Give a secret, or a seal that you made yourself: one of the two.")};
        case DrawRefusal::commitment_malformed:
            return {"commitment_malformed", field,
                    tr("A seal has 64 signs: figures, and letters from a to f.")};
        case DrawRefusal::secret_malformed:
            return {"secret_malformed", field,
                    tr("Take 12 to 200 signs: letters without accents, figures, punctuation and "
                       "single spaces.")};
        case DrawRefusal::not_a_witness:
            return {"not_a_witness", forbidden, tr("Only a witness of this draw can do this.")};
        case DrawRefusal::secret_wrong:
            return {"secret_wrong", field,
                    tr("This is not the secret that you sealed. Capitals and spaces count.")};
        case DrawRefusal::secret_too_late:
            return {"secret_too_late", rule,
                    tr("The moment of the public value has passed: a secret counts only before.")};
        case DrawRefusal::no_secret_in:
            return {"no_secret_in", rule,
                    tr("No witness handed in a secret in time: the draw does not take place.")};
        case DrawRefusal::revealed_already:
            return {"revealed_already", rule, tr("Your secret is in already.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(DrawRefusal refusal) {
    switch (refusal) {
        case DrawRefusal::draw_not_found:
            return {"draw_not_found", not_found, tr("There is no such draw.")};
        case DrawRefusal::not_who_runs_draws:
            return {"not_who_runs_draws", forbidden, tr("Only who runs draws can do this.")};
        case DrawRefusal::freeze_too_soon:
            return {"freeze_too_soon", rule,
                    tr("Candidates may still enter. The list is frozen after that.")};
        case DrawRefusal::too_few_witnesses:
            return {"too_few_witnesses", rule, tr("Two witnesses have to seal a secret first.")};
        case DrawRefusal::too_few_candidates:
            return {"too_few_candidates", rule, tr("A draw needs two candidates at least.")};
        case DrawRefusal::value_moment_passed:
            return {"value_moment_passed", rule,
                    tr("The public value is known already, so the list cannot be frozen any more. "
                       "Cancel the draw and announce it again.")};
        case DrawRefusal::draw_not_frozen:
            return {"draw_not_frozen", rule, tr("The list is not frozen yet.")};
        case DrawRefusal::value_not_known_yet:
            return {"value_not_known_yet", rule, tr("Wait until the public value is known.")};
        case DrawRefusal::value_malformed:
            return {
                "value_malformed", field,
                tr("Take as many whole numbers as were announced, without zeros in front, with a "
                   "single space between them.")};
        case DrawRefusal::not_who_types:
            return {"not_who_types", forbidden,
                    tr("Only witnesses and who runs draws type the public value.")};
        case DrawRefusal::draw_has_ended:
            return {"draw_has_ended", rule, tr("This draw has ended.")};
        default:
            break;
    }
    for (const auto& some : {&of_announcement, &of_candidates, &of_witnesses}) {
        if (const RefusalText text = some(refusal); !text.name.empty()) return text;
    }
    return {};
}

}  // namespace agora::lottery
