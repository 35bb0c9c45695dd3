#include "slots_view.hpp"

#include "agora/locale/formats.hpp"
#include "agora/territories/opening.hpp"

namespace agora::loans {
namespace {

std::string hours(const web::Call& call, std::int64_t opens, std::int64_t closes) {
    return territories::blocks_text(call.language,
                                    {{static_cast<int>(opens), static_cast<int>(closes)}});
}

}  // namespace

std::string text_of(const web::Call& call, const Slot& slot) {
    return locale::weekday_name(call.language, static_cast<int>(slot.weekday)) + " " +
           hours(call, slot.opens, slot.closes);
}

std::string slot_text(const web::Call& call, const Loan& loan) {
    return loan.closes == 0 ? std::string{} : hours(call, loan.opens, loan.closes);
}

fields::FormContext slot_context(const web::Call& call, const std::vector<Slot>& slots) {
    if (slots.empty()) return {.unasked = {"slot"}};
    std::vector<fields::Choice> choices;
    choices.push_back({.value = "", .label = call.say(tr("Choose a moment"))});
    for (const Slot& slot : slots) {
        choices.push_back({.value = std::to_string(slot.number), .label = text_of(call, slot)});
    }
    return {.choices = {{"slot", std::move(choices)}}};
}

}  // namespace agora::loans
