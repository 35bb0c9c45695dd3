#include "import_words.hpp"

#include "agora/base/text.hpp"

namespace agora::events {

std::string_view label_of(Step step) {
    switch (step) {
        case Step::add:
            return tr("is new");
        case Step::change:
            return tr("changes");
        case Step::cancel:
            return tr("is cancelled");
        case Step::same:
            return tr("stands here already");
        case Step::leave:
            return tr("left out");
    }
    return {};
}

std::string_view label_of(Why why) {
    switch (why) {
        case Why::none:
            return {};
        case Why::not_in_series:
            return tr("Its series doesn't have this date any more.");
        case Why::no_title:
            return tr("It has no title of three letters or more.");
        case Why::too_long:
            return tr("It lasts longer than a month.");
        case Why::is_private:
            return tr("The file says that it is private.");
        case Why::cancelled_there:
            return tr("It was cancelled before it stood here.");
        case Why::older:
            return tr("A later version of it was brought in already.");
        case Why::place_unknown:
            return tr("We know no town in its address. Name one for such events.");
        case Why::our_own:
            return tr("It comes from this calendar.");
        case Why::too_many:
            return tr("A file brings in 200 new dates at most.");
    }
    return {};
}

std::string_view label_of(calendar::Trouble trouble) {
    using enum calendar::Trouble;
    switch (trouble) {
        case line_not_understood:
            return tr("This line says nothing that a calendar says.");
        case never_ends:
            return tr("This part has a beginning and no end.");
        case not_an_event:
            return tr("This is a task, a note or a list of free times, no event.");
        case no_start:
            return tr("It doesn't say when it begins.");
        case time_not_understood:
            return tr("A time in it can't be read.");
        case zone_unknown:
            return tr("Nobody knows its clock: the one that you chose counts.");
        case rule_not_understood:
            return tr("How it comes again can't be read: only its first date counts.");
        case range_not_followed:
            return tr("A change of a date and all that follow: only that date changes.");
        case said_twice:
            return tr("It stands there twice: the latest version counts.");
        case too_many_dates:
            return tr("It comes again too often: only the first dates count.");
        case too_many_entries:
            return tr("The file holds too many events: the first ones count.");
        case too_many_lines:
            return tr("The file is too long: its beginning counts.");
        case entry_too_long:
            return tr("This part has too many lines: the first ones count.");
    }
    return {};
}

}  // namespace agora::events
