#include "tell_words.hpp"

namespace agora::credits {
namespace {

std::string_view source_of(const Told& told) {
    switch (told.step) {
        case Step::asked:
            return told.asked_to_receive ? tr("{who} wants to pay {amount} and waits for your yes")
                                         : tr("{who} asks for {amount} and waits for your yes");
        case Step::confirmed:
            return tr("Done: {amount}, with {who}");
        case Step::refused:
            return tr("{who} said no: {amount}");
        case Step::withdrawn:
            return tr("{who} took it back: {amount}");
        case Step::lapsed:
            return tr("Not answered in time: {amount}, with {who}");
        case Step::disputed:
            return tr("It is said that a payment is not right: {amount}, with {who}");
        case Step::remark:
            return tr("A note about the payment of {amount}, with {who}");
        case Step::settled:
            return tr("The payment stands: {amount}, with {who}");
        case Step::corrected:
            return tr("The payment was corrected: {amount}, with {who}");
    }
    return {};
}

}  // namespace

Message sentence_of(const Told& told, const outbox::Pen& pen) {
    const std::string who = told.who.empty() ? pen.say(tr("somebody who left")) : told.who;
    return {source_of(told), {{"who", who}, {"amount", told.amount}}};
}

std::string_view what_now(const Told& told) {
    switch (told.step) {
        case Step::asked:
            return told.asked_to_receive
                       ? tr("Nothing moves before you say yes. You are also asked whether it is "
                            "help between neighbours or within your profession.")
                       : tr("Nothing moves before you say yes. Look at what it is for, and say no "
                            "when it is not what you agreed.");
        case Step::confirmed:
            return tr("Both sides said yes, and the credits have moved.");
        case Step::refused:
        case Step::withdrawn:
            return tr("Nothing moved, and what was set aside is free again.");
        case Step::lapsed:
            return tr("Nobody said yes or no in time. Nothing moved; you can begin again.");
        case Step::disputed:
            return tr(
                "Talk to each other first. Whoever was paid can pay it back, and who "
                "settles disputes reads along.");
        case Step::remark:
            return tr("It is about a dispute. You can answer with a note.");
        case Step::settled:
            return tr("The dispute has ended, and the payment stays as it was.");
        case Step::corrected:
            return tr("The same amount went back by an opposite payment. Both stay to be read.");
    }
    return {};
}

Message reason_of(const Told& told) {
    if (told.group.empty()) {
        return {tr("You get this mail because it concerns your credits."), {}};
    }
    return {tr("You get this mail because you animate “{group}”, whose credits it concerns."),
            {{"group", told.group}}};
}

}  // namespace agora::credits
