#include "refusals.hpp"

namespace agora::bids {
namespace {

RefusalText of_work(BidRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case BidRefusal::too_many_parts:
            return {"too_many_parts", rule,
                    tr("A bid has at most {most} parts. Put two together, or take one away.")};
        case BidRefusal::too_many_lines:
            return {"too_many_lines", rule,
                    tr("The list has at most {most} lines. Take one away first.")};
        case BidRefusal::too_many_notes:
            return {"too_many_notes", rule,
                    tr("There are {most} notes already. Take old ones away first.")};
        case BidRefusal::too_many_files:
            return {"too_many_files", rule,
                    tr("There are {most} files already. Take one away first.")};
        case BidRefusal::files_too_heavy:
            return {"files_too_heavy", rule,
                    tr("The files of a team are at most {most} MB together. Take one away first.")};
        case BidRefusal::file_missing:
            return {"file_missing", field, tr("Choose a file.")};
        case BidRefusal::choose_file_again:
            return {"choose_file_again", field,
                    tr("Choose the file again: the browser does not keep it.")};
        case BidRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody of the team changed this meanwhile. What you typed still stands "
                       "here: look at what they wrote, put the two together, then save.")};
        case BidRefusal::note_is_another_members:
            return {"note_is_another_members", forbidden,
                    tr("Who wrote a note, or who leads the bid, takes it away.")};
        case BidRefusal::not_over_yet:
            return {"not_over_yet", rule,
                    tr("Say first how it ended: the bid is still being prepared.")};
        case BidRefusal::lesson_is_empty:
            return {"lesson_is_empty", field,
                    tr("Write something in one of the two: a sentence is enough.")};
        case BidRefusal::lesson_is_shared:
            return {"lesson_is_shared", rule,
                    tr("All members read what you learned. Take that back first.")};
        case BidRefusal::lesson_missing:
            return {"lesson_missing", rule, tr("Nothing is written down yet.")};
        case BidRefusal::not_confirmed:
            return {"not_confirmed", field,
                    tr("Tick the box: what is removed does not come back.")};
        case BidRefusal::part_is_full:
            return {"part_is_full", rule,
                    tr("With this block the part would be too long. Begin another part.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(BidRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case BidRefusal::room_not_found:
            return {"room_not_found", not_found, tr("There is no such bid.")};
        case BidRefusal::part_not_found:
            return {"part_not_found", not_found, tr("There is no such part.")};
        case BidRefusal::thing_not_found:
            return {"thing_not_found", not_found, tr("That is not there any more.")};
        case BidRefusal::lesson_not_found:
            return {"lesson_not_found", not_found, tr("There is no such lesson.")};
        case BidRefusal::not_the_lead:
            return {"not_the_lead", forbidden, tr("Only who leads the bid can do that.")};
        case BidRefusal::invitation_not_answered:
            return {"invitation_not_answered", forbidden,
                    tr("You are invited to this team: say yes first.")};
        case BidRefusal::invitation_not_found:
            return {"invitation_not_found", rule, tr("You answered this invitation already.")};
        case BidRefusal::room_is_closed:
            return {"room_is_closed", rule,
                    tr("It is said how this bid ended. Who leads it can set it back to “being "
                       "prepared”.")};
        case BidRefusal::too_many_rooms:
            return {"too_many_rooms", too_many, tr("You founded ten teams today. Go on tomorrow.")};
        case BidRefusal::deadline_is_past:
            return {"deadline_is_past", field, tr("That moment is past already.")};
        case BidRefusal::deadline_too_far:
            return {"deadline_too_far", field, tr("Give a moment within five years.")};
        case BidRefusal::link_malformed:
            return {"link_malformed", field,
                    tr("Give an address that begins with https:// or http://.")};
        case BidRefusal::nobody_called_so:
            return {"nobody_called_so", field,
                    tr("No member to whom you can write is called exactly so. Copy the name from "
                       "their page, or give the address of that page.")};
        case BidRefusal::several_called_so:
            return {"several_called_so", field,
                    tr("Several members are called so. Give the address of the page of the one "
                       "whom you mean.")};
        case BidRefusal::in_the_team_already:
            return {"in_the_team_already", field, tr("This member is in the team, or invited.")};
        case BidRefusal::invited_today:
            return {"invited_today", field,
                    tr("This member was invited to this bid today already. Ask again tomorrow.")};
        case BidRefusal::team_is_full:
            return {"team_is_full", rule, tr("A team has at most {most} members.")};
        case BidRefusal::last_lead_stays:
            return {"last_lead_stays", rule,
                    tr("Somebody has to lead the bid. Let another member lead it first, or remove "
                       "the whole.")};
        case BidRefusal::not_in_the_team:
            return {"not_in_the_team", field, tr("Choose somebody of the team.")};
        default:
            return of_work(refusal);
    }
}

RefusalText refusal_text(BlockRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case BlockRefusal::block_not_found:
            return {"block_not_found", not_found, tr("There is no such building block.")};
        case BlockRefusal::not_your_block:
            return {"not_your_block", forbidden,
                    tr("Who made it, or the group that keeps it, changes it. You can copy it.")};
        case BlockRefusal::too_many_blocks:
            return {"too_many_blocks", too_many,
                    tr("You made fifty building blocks today. Go on tomorrow.")};
        case BlockRefusal::group_unknown:
            return {"group_unknown", field, tr("Choose one of your groups.")};
        case BlockRefusal::language_has_text:
            return {"language_has_text", field, tr("It has a text in this language already.")};
        case BlockRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this text meanwhile. What you typed still stands here: "
                       "look at the block, then save again.")};
        case BlockRefusal::original_stays:
            return {"original_stays", rule,
                    tr("The original can't go while the block is there. Remove the whole block.")};
        case BlockRefusal::room_unknown:
            return {"room_unknown", field, tr("Choose a part of one of your bids.")};
    }
    return {};
}

namespace {

RefusalText of_asks(HelpRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case HelpRefusal::not_the_asker:
            return {"not_the_asker", forbidden, tr("Only who asked for the help can do that.")};
        case HelpRefusal::not_the_helper:
            return {"not_the_helper", forbidden, tr("Only who helps can do that.")};
        case HelpRefusal::taken_already:
            return {"taken_already", rule, tr("Somebody helps already. Thank you all the same.")};
        case HelpRefusal::not_asked:
            return {"not_asked", rule, tr("You answered already, or were not asked.")};
        case HelpRefusal::not_taken:
            return {"not_taken", rule, tr("Nobody is at it at this moment.")};
        case HelpRefusal::not_handed_in:
            return {"not_handed_in", rule, tr("Nothing was handed in yet.")};
        case HelpRefusal::ended_already:
            return {"ended_already", rule, tr("This has ended already.")};
        case HelpRefusal::result_missing:
            return {"result_missing", field, tr("Write the result here, or choose a file.")};
        case HelpRefusal::own_ask:
            return {"own_ask", rule, tr("You asked for this help yourself.")};
        case HelpRefusal::stored_already:
            return {"stored_already", rule, tr("It is among your building blocks already.")};
        case HelpRefusal::result_is_a_file:
            return {"result_is_a_file", rule,
                    tr("The result is a file. Copy the text out of it into a building block.")};
        case HelpRefusal::file_not_there:
            return {"file_not_there", not_found, tr("There is no such file.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(HelpRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case HelpRefusal::ask_not_found:
            return {"ask_not_found", not_found, tr("There is no such question for help.")};
        case HelpRefusal::languages_are_equal:
            return {"languages_are_equal", field,
                    tr("Choose another language than the first one. Only proofreading stays in one "
                       "language.")};
        case HelpRefusal::languages_differ:
            return {"languages_differ", field,
                    tr("Proofreading stays in one language: choose the same one twice.")};
        case HelpRefusal::pair_offered_already:
            return {"pair_offered_already", rule, tr("You offer that already.")};
        case HelpRefusal::pair_not_found:
            return {"pair_not_found", rule, tr("You don't offer that.")};
        case HelpRefusal::too_many_pairs:
            return {"too_many_pairs", rule, tr("That is all that one can offer.")};
        case HelpRefusal::not_a_helper:
            return {"not_a_helper", rule,
                    tr("Offer this language and kind of help first, then take it.")};
        case HelpRefusal::day_is_past:
            return {"day_is_past", field, tr("That day is past.")};
        case HelpRefusal::day_too_far:
            return {"day_too_far", field, tr("Give a day within half a year.")};
        case HelpRefusal::too_many_asks:
            return {"too_many_asks", too_many,
                    tr("You asked for help ten times today. Go on tomorrow.")};
        case HelpRefusal::text_missing:
            return {"text_missing", field, tr("Paste the text here, or choose a file.")};
        case HelpRefusal::text_or_file:
            return {"text_or_file", field, tr("Give the text or a file, not both.")};
        case HelpRefusal::words_missing:
            return {"words_missing", field,
                    tr("Say about how many words the file has: helpers decide by it.")};
        case HelpRefusal::room_unknown:
            return {"room_unknown", field, tr("Choose one of your bids.")};
        case HelpRefusal::credits_missing:
            return {"credits_missing", field, tr("Say how many credits you give.")};
        case HelpRefusal::credits_without_account:
            return {"credits_without_account", field,
                    tr("You have no open account for credits. Open one first, or thank with "
                       "words.")};
        case HelpRefusal::helper_without_account:
            return {"helper_without_account", rule,
                    tr("This help is thanked with credits, and you have no open account for them. "
                       "Open one first.")};
        default:
            return of_asks(refusal);
    }
}

}  // namespace agora::bids
