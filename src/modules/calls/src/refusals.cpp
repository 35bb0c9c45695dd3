#include "refusals.hpp"

namespace agora::calls {
namespace {

RefusalText of_courses(CallRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CallRefusal::course_not_found:
            return {"course_not_found", not_found, tr("There is no such course.")};
        case CallRefusal::course_known_already:
            return {"course_known_already", field, tr("This course is in the list already.")};
        default:
            return {};
    }
}

RefusalText of_sources(CallRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CallRefusal::source_not_found:
            return {"source_not_found", not_found, tr("There is no such source.")};
        case CallRefusal::source_known_already:
            return {"source_known_already", field, tr("This source is in the list already.")};
        case CallRefusal::address_not_https:
            return {"address_not_https", field, tr("Give an address that begins with https://.")};
        case CallRefusal::it_is_not_read:
            return {"it_is_not_read", rule,
                    tr("This source is not read by the program: members look at it.")};
        case CallRefusal::week_not_open:
            return {"week_not_open", rule,
                    tr("Shifts are taken for this week and the five that follow.")};
        case CallRefusal::shift_taken:
            return {"shift_taken", rule, tr("Somebody reads this source that week already.")};
        case CallRefusal::shift_not_yours:
            return {"shift_not_yours", forbidden,
                    tr("Only who took the shift, or who keeps the sources, can give it back.")};
        case CallRefusal::not_of_the_watch_group:
            return {"not_of_the_watch_group", forbidden,
                    tr("The watch group of this source reads it. Join the group to take a shift.")};
        case CallRefusal::document_not_kept:
            return {"document_not_kept", not_found,
                    tr("This document is not kept, or not any more.")};
        case CallRefusal::file_not_readable:
            return {"file_not_readable", field,
                    tr("The file can't be opened. Check where it is and who may read it.")};
        default:
            return of_courses(refusal);
    }
}

RefusalText of_filters(CallRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CallRefusal::filter_not_found:
            return {"filter_not_found", not_found, tr("There is no such filter.")};
        case CallRefusal::filter_asks_nothing:
            return {"filter_asks_nothing", field,
                    tr("Choose something in the list first: a filter without any question would "
                       "tell you of every call.")};
        case CallRefusal::name_taken:
            return {"name_taken", field, tr("Another filter is called that.")};
        case CallRefusal::too_many_filters:
            return {"too_many_filters", field,
                    tr("Twenty filters are enough. Take one away first.")};
        case CallRefusal::group_not_yours:
            return {"group_not_yours", field, tr("You can do this for groups that you animate.")};
        case CallRefusal::heard_already:
            return {"heard_already", rule, tr("You hear of this filter already.")};
        case CallRefusal::not_heard:
            return {"not_heard", rule, tr("You did not choose to hear of this filter.")};
        default:
            return of_sources(refusal);
    }
}

}  // namespace

RefusalText refusal_text(CallRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CallRefusal::call_not_found:
            return {"call_not_found", not_found, tr("There is no such call.")};
        case CallRefusal::not_yours_to_change:
            return {"not_yours_to_change", forbidden,
                    tr("Only who wrote it down, or who keeps the sources, can change it. Calls "
                       "from a source change with it.")};
        case CallRefusal::link_known_already:
            return {"link_known_already", field,
                    tr("This page is in the list already: {title}. Follow it there.")};
        case CallRefusal::link_malformed:
            return {"link_malformed", field,
                    tr("Give the address of the page, beginning with https:// or http://.")};
        case CallRefusal::deadline_has_passed:
            return {"deadline_has_passed", field, tr("This deadline has passed already.")};
        case CallRefusal::too_many_today:
            return {"too_many_today", too_many,
                    tr("You wrote down forty calls today. Go on tomorrow.")};
        case CallRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("It changed meanwhile. What you typed still stands here: look at the page, "
                       "then save again.")};
        case CallRefusal::withdrawn_already:
            return {"withdrawn_already", rule, tr("It is called off already.")};
        case CallRefusal::followed_already:
            return {"followed_already", rule, tr("You follow it already.")};
        case CallRefusal::not_followed:
            return {"not_followed", rule, tr("You don't follow it.")};
        case CallRefusal::too_many_followed:
            return {"too_many_followed", rule,
                    tr("You follow 500 calls. Stop following some that are over first.")};
        case CallRefusal::value_malformed:
            return {"value_malformed", field, tr("Write an amount above zero, like 25000.")};
        case CallRefusal::cpv_malformed:
            return {"cpv_malformed", field,
                    tr("A CPV code has eight digits, like 72000000 or 79340000-9.")};
        default:
            return of_filters(refusal);
    }
}

}  // namespace agora::calls
