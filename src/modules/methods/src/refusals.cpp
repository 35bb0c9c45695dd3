#include "refusals.hpp"

namespace agora::methods {

RefusalText refusal_text(MethodRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case MethodRefusal::method_not_found:
            return {"method_not_found", not_found, tr("There is no such method.")};
        case MethodRefusal::not_the_keeper:
            return {"not_the_keeper", forbidden,
                    tr("Only whoever keeps this method can do that: the animators of its group, or "
                       "the team. You can copy it for a group that you animate.")};
        case MethodRefusal::animates_no_group:
            return {"animates_no_group", forbidden,
                    tr("Animators of a group write and copy methods for it.")};
        case MethodRefusal::group_unknown:
            return {"group_unknown", field, tr("Choose one of the list.")};
        case MethodRefusal::people_upside_down:
            return {"people_upside_down", field, tr("At most can't be fewer than at least.")};
        case MethodRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        case MethodRefusal::too_many_methods:
            return {"too_many_methods", rule,
                    tr("A group keeps at most a hundred methods. Take one away first.")};
    }
    return {};
}

}  // namespace agora::methods
