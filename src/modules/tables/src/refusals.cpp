#include "refusals.hpp"

namespace agora::tables {
namespace {

RefusalText field_text(TableRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case TableRefusal::too_many_topics:
            return {"too_many_topics", field,
                    tr("There are {most} topics already. Vote on those.")};
        case TableRefusal::too_many_votes:
            return {"too_many_votes", field, tr("Choose at most {most} topics.")};
        case TableRefusal::topic_unknown:
            return {"topic_unknown", field,
                    tr("One of the topics was taken out meanwhile. Choose again.")};
        case TableRefusal::wrong_number_of_votes:
            return {"wrong_number_of_votes", field, tr("Choose a number from 1 to {most}.")};
        case TableRefusal::more_votes_used:
            return {"more_votes_used", field,
                    tr("Somebody has used {most} votes already. Choose at least that number.")};
        case TableRefusal::wrong_number_of_tables:
            return {"wrong_number_of_tables", field,
                    tr("Choose a number from 1 to {most}: one topic a table, and nobody alone.")};
        case TableRefusal::nobody_comes:
            return {"nobody_comes", field, tr("Nobody comes yet, so there are no groups to make.")};
        case TableRefusal::no_topics:
            return {"no_topics", field, tr("Nobody has proposed a topic yet.")};
        case TableRefusal::no_such_table:
            return {"no_such_table", field, tr("Choose somebody who comes, and a table.")};
        case TableRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(TableRefusal refusal) {
    using enum RefusalKind;
    if (const RefusalText text = field_text(refusal); !text.name.empty()) return text;
    switch (refusal) {
        case TableRefusal::meeting_not_found:
            return {"meeting_not_found", not_found, tr("There is no such event.")};
        case TableRefusal::topic_not_found:
            return {"topic_not_found", not_found, tr("There is no such topic.")};
        case TableRefusal::voting_closed:
            return {"voting_closed", rule, tr("Topics are chosen: the votes are closed.")};
        case TableRefusal::only_who_comes:
            return {"only_who_comes", rule, tr("Register for the meeting first.")};
        case TableRefusal::not_its_leader:
            return {"not_its_leader", forbidden,
                    tr("Only who organises it, or an adviser who comes, can do this.")};
        case TableRefusal::not_yours:
            return {"not_yours", forbidden, tr("Only who proposed it or leads can do this.")};
        case TableRefusal::not_at_the_table:
            return {"not_at_the_table", forbidden,
                    tr("Only who is at this table or leads can do this.")};
        case TableRefusal::too_long_ago:
            return {"too_long_ago", rule, tr("This meeting is too long ago.")};
        case TableRefusal::no_notes:
            return {"no_notes", rule, tr("Nothing was noted on this topic yet.")};
        case TableRefusal::has_a_faq:
            return {"has_a_faq", rule,
                    tr("This topic stands among the frequent questions already.")};
        case TableRefusal::has_notes:
            return {"has_notes", rule,
                    tr("Notes were written on this topic, so it can't be taken out.")};
        case TableRefusal::topic_hidden:
            return {"topic_hidden", rule,
                    tr("This topic was hidden after a report, so it can't be published.")};
        default:
            return {};
    }
}

}  // namespace agora::tables
