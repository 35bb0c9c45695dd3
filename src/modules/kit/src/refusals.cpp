#include "refusals.hpp"

namespace agora::kit {
namespace {

RefusalText content_text(KitRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case KitRefusal::body_missing:
            return {"body_missing", field, tr("Write the text here.")};
        case KitRefusal::body_out_of_place:
            return {"body_out_of_place", field,
                    tr("Only a text is kept here: choose “text” as the kind, or leave this "
                       "empty.")};
        case KitRefusal::address_out_of_place:
            return {"address_out_of_place", field,
                    tr("Only the address of a video is kept here: choose “video” as the kind, or "
                       "leave this empty.")};
        case KitRefusal::document_missing:
            return {"document_missing", field, tr("Choose the file of this version.")};
        case KitRefusal::video_missing:
            return {"video_missing", field,
                    tr("Choose the file of the video, or write the address where it lies.")};
        case KitRefusal::address_malformed:
            return {"address_malformed", field,
                    tr("Write the whole address, beginning with https://")};
        case KitRefusal::choose_file_again:
            return {"choose_file_again", field,
                    tr("What you typed was kept, the file could not be. Choose it once more.")};
        case KitRefusal::replaces_itself:
            return {"replaces_itself", field, tr("It can't be replaced by itself.")};
        case KitRefusal::same_sentence:
            return {"same_sentence", field, tr("This is what the present version says.")};
        case KitRefusal::word_there_already:
            return {"word_there_already", field, tr("This word stands in the lexicon already.")};
        case KitRefusal::kit_is_full:
            return {"kit_is_full", field,
                    tr("There is no room for more here. Take something away first.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(KitRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case KitRefusal::item_not_found:
            return {"item_not_found", not_found,
                    tr("This is not here, or not for everybody to read.")};
        case KitRefusal::word_not_found:
            return {"word_not_found", not_found, tr("There is no such word.")};
        case KitRefusal::version_not_found:
            return {"version_not_found", not_found, tr("There is no such version.")};
        case KitRefusal::ends_before_it_begins:
            return {"ends_before_it_begins", field, tr("The last day lies before the first one.")};
        case KitRefusal::ended_already:
            return {"ended_already", field, tr("This day is over. Choose one that is ahead.")};
        case KitRefusal::ends_too_late:
            return {"ends_too_late", field,
                    tr("Five years at most, so that somebody looks at it again.")};
        case KitRefusal::begins_before_the_last:
            return {"begins_before_the_last", field,
                    tr("An earlier version begins later than that. Choose {day} or a later day.")};
        case KitRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        default:
            return content_text(refusal);
    }
}

}  // namespace agora::kit
