#include "refusals.hpp"

namespace agora::repairs {
namespace {

RefusalText field_text(RepairRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case RepairRefusal::too_many_items:
            return {"too_many_items", field,
                    tr("You bring {most} things already. Let others have their turn.")};
        case RepairRefusal::too_many_guest_items:
            return {"too_many_guest_items", field,
                    tr("You wrote down {most} things of others already. Ask another helper.")};
        case RepairRefusal::cafe_is_full:
            return {"cafe_is_full", field,
                    tr("There are {most} things already: more than can be repaired.")};
        case RepairRefusal::outcome_missing:
            return {"outcome_missing", field, tr("Say how it ended.")};
        case RepairRefusal::found_too_long:
            return {"found_too_long", field, tr("Say it in at most 500 characters.")};
        case RepairRefusal::walk_ins_wrong:
            return {"walk_ins_wrong", field, tr("Write a number from 0 to 1000.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(RepairRefusal refusal) {
    using enum RefusalKind;
    if (const RefusalText text = field_text(refusal); !text.name.empty()) return text;
    switch (refusal) {
        case RepairRefusal::cafe_not_found:
            return {"cafe_not_found", not_found, tr("There is no such event.")};
        case RepairRefusal::item_not_found:
            return {"item_not_found", not_found, tr("This is not here any more.")};
        case RepairRefusal::register_or_walk_in:
            return {"register_or_walk_in", rule,
                    tr("Register first, or walk in: from the beginning on you can say here what "
                       "you bring.")};
        case RepairRefusal::cafe_is_over:
            return {"cafe_is_over", rule, tr("This repair café is over.")};
        case RepairRefusal::not_its_organiser:
            return {"not_its_organiser", forbidden, tr("Only who organises it can do this.")};
        case RepairRefusal::not_yours:
            return {"not_yours", forbidden, tr("Only who brings it or organises can do this.")};
        case RepairRefusal::not_a_helper:
            return {"not_a_helper", rule, tr("Say first that you help, and with what.")};
        case RepairRefusal::taken_already:
            return {"taken_already", rule, tr("Somebody else took it on already.")};
        case RepairRefusal::has_an_outcome:
            return {"has_an_outcome", rule, tr("How it ended is noted already.")};
        case RepairRefusal::not_in_it:
            return {"not_in_it", forbidden,
                    tr("Only who brings it, takes it on or organises can do this.")};
        case RepairRefusal::not_begun:
            return {"not_begun", rule, tr("The repair café has not begun yet.")};
        default:
            return {};
    }
}

}  // namespace agora::repairs
