#include "tell_words.hpp"

namespace agora::loans {
namespace {

std::string_view subject_for_lender(News news) {
    switch (news) {
        case News::asked:
            return tr("Somebody wants to borrow “{thing}”");
        case News::reserved:
            return tr("“{thing}” is reserved");
        case News::cancelled_by_borrower:
            return tr("“{thing}” is not needed after all");
        case News::due_soon:
        case News::overdue:
            return tr("“{thing}” should be back");
        case News::long_overdue:
            return tr("“{thing}” should have been back a week ago");
        case News::extension_asked:
            return tr("Somebody wants to keep “{thing}” longer");
        case News::extended:
            return tr("“{thing}” is kept longer");
        default:
            return {};
    }
}

std::string_view subject_for_borrower(News news) {
    switch (news) {
        case News::accepted:
            return tr("You can borrow “{thing}”");
        case News::declined:
            return tr("You can't borrow “{thing}” this time");
        case News::cancelled_by_lender:
            return tr("Your reservation of “{thing}” is cancelled");
        case News::lapsed:
            return tr("Nobody answered about “{thing}”");
        case News::extension_granted:
            return tr("You can keep “{thing}” longer");
        case News::extension_declined:
            return tr("You can't keep “{thing}” longer");
        case News::return_confirmed:
            return tr("“{thing}” is back, thank you");
        case News::due_soon:
            return tr("“{thing}” goes back tomorrow");
        case News::overdue:
            return tr("“{thing}” should be back");
        case News::long_overdue:
            return tr("“{thing}” should have been back a week ago");
        default:
            return {};
    }
}

std::string_view subject_for_both(News news) {
    switch (news) {
        case News::handed_over:
            return tr("“{thing}” was handed over: is that right?");
        case News::given_back:
            return tr("“{thing}” was given back: is that right?");
        case News::noted:
            return tr("A note about “{thing}”");
        case News::disputed:
            return tr("Something is wrong with “{thing}”");
        case News::settlement_proposed:
            return tr("“{thing}”: can it be settled so?");
        case News::settled:
            return tr("“{thing}” is settled");
        case News::hold_begun:
            return tr("“{thing}” is free, and kept for you");
        case News::hold_lapsed:
            return tr("“{thing}” is not kept for you any more");
        default:
            return {};
    }
}

std::string_view sentence_for_lender(News news) {
    switch (news) {
        case News::asked:
            return tr("From {first} to {last}. The days are kept until you answer.");
        case News::reserved:
            return tr("From {first} to {last}. You need to do nothing until then.");
        case News::extension_asked:
            return tr(
                "They ask to keep it until {last}. Until you answer, the earlier "
                "day counts.");
        case News::extended:
            return tr(
                "The days were free, so it comes back on {last}. You need to do "
                "nothing until "
                "then.");
        case News::cancelled_by_borrower:
            return tr("The days from {first} to {last} are free again.");
        case News::overdue:
        case News::long_overdue:
            return tr(
                "It was lent until {last} and nobody said that it is back. If you have it, "
                "say so. Who borrowed it was written to as well.");
        default:
            return {};
    }
}

std::string_view sentence_for_borrower(News news) {
    switch (news) {
        case News::accepted:
            return tr("It is reserved for you from {first} to {last}.");
        case News::declined:
        case News::cancelled_by_lender:
            return tr("It was about the days from {first} to {last}.");
        case News::lapsed:
            return tr(
                "The days from {first} to {last} are over, so your request ends. Perhaps "
                "somebody else lends the same.");
        case News::extension_granted:
            return tr("It is yours until {last} now.");
        case News::extension_declined:
            return tr("It goes back on {last}, as agreed.");
        case News::return_confirmed:
            return tr(
                "Say on the page what borrowing spared you, if you like: it counts for all "
                "of us.");
        case News::due_soon:
            return tr("You borrowed it until {last}. Agree when you bring it back.");
        case News::overdue:
            return tr(
                "You borrowed it until {last}. Bring it back, or say on the page that it is "
                "back. Until then you can't borrow anything else.");
        case News::long_overdue:
            return tr(
                "You borrowed it until {last}, and others wait for it. Bring it back, or "
                "write to who lends it what happened.");
        default:
            return {};
    }
}

std::string_view sentence_for_both(News news) {
    switch (news) {
        case News::handed_over:
            return tr(
                "The other side wrote down how it was handed over. Confirm it, or say what "
                "is wrong.");
        case News::given_back:
            return tr(
                "The other side wrote down how it was given back. Confirm it, or say what "
                "is wrong.");
        case News::noted:
            return tr("The other side wrote something. Read it on the page.");
        case News::disputed:
            return tr(
                "Read what is wrong, answer, and agree how to settle it. It stays between "
                "the two of you and the moderators.");
        case News::settlement_proposed:
            return tr(
                "The other side proposes how to settle it. Agree, or propose something "
                "else.");
        case News::settled:
            return tr("That closes it. What was written stays to be read by both of you.");
        case News::hold_begun:
            return tr(
                "It is your turn: reserve it by {last}. After that day the next one gets "
                "it.");
        case News::hold_lapsed:
            return tr(
                "You did not reserve it in time, so the next one gets it. You can wait for "
                "it again.");
        default:
            return {};
    }
}

}  // namespace

Told told_of(News news) {
    switch (news) {
        case News::asked:
        case News::reserved:
        case News::cancelled_by_borrower:
        case News::extension_asked:
        case News::extended:
            return {.lender = true};
        case News::accepted:
        case News::declined:
        case News::cancelled_by_lender:
        case News::lapsed:
        case News::return_confirmed:
        case News::due_soon:
        case News::hold_begun:
        case News::hold_lapsed:
        case News::extension_granted:
        case News::extension_declined:
            return {.borrower = true};
        case News::handed_over:
        case News::given_back:
        case News::noted:
        case News::disputed:
        case News::settlement_proposed:
        case News::settled:
        case News::overdue:
        case News::long_overdue:
            return {.borrower = true, .lender = true};
    }
    return {};
}

Message subject_of(News news, bool to_lender, const About& about) {
    const std::string_view own = to_lender ? subject_for_lender(news) : subject_for_borrower(news);
    return {own.empty() ? subject_for_both(news) : own, {{"thing", about.thing}}};
}

Message sentence_of(News news, bool to_lender, const About& about) {
    const std::string_view own =
        to_lender ? sentence_for_lender(news) : sentence_for_borrower(news);
    return {own.empty() ? sentence_for_both(news) : own,
            {{"first", about.first}, {"last", about.last}}};
}

}  // namespace agora::loans
