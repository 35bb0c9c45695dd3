#include "call_link.hpp"

#include "agora/calls/call.hpp"

namespace agora::bids {
CallKind kind_of(calls::Kind kind) {
    switch (kind) {
        case calls::Kind::tender:
            return CallKind::tender;
        case calls::Kind::project_call:
            return CallKind::project;
        case calls::Kind::subsidy:
            return CallKind::grant;
        case calls::Kind::residency:
            return CallKind::residency;
        case calls::Kind::vacancy:
            return CallKind::other;
    }
    return CallKind::other;
}

std::optional<LinkedCall> linked_call(const web::Call& call, db::ReadTx& tx, std::int64_t id) {
    if (id <= 0) return std::nullopt;
    const calls::CallId call_id{id};
    const auto found = calls::find_call(tx, call_id);
    if (!found || !calls::may_see(call.actor, *found)) return std::nullopt;
    const calls::Text text = calls::text_in(calls::list_texts(tx, call_id), code(call.language));
    return LinkedCall{.call_id = id,
                      .title = text.title,
                      .lang = text.language,
                      .path = calls::path_of(call_id),
                      .link = found->link,
                      .kind = kind_of(found->kind),
                      .deadline_at = found->deadline_at};
}

}  // namespace agora::bids
