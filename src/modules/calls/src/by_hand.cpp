#include "by_hand.hpp"

#include "agora/locale/formats.hpp"
#include "agora/notices/cpv.hpp"
#include "call_store.hpp"
#include "follow_store.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "tell.hpp"
#include "web_address.hpp"

namespace agora::calls {
namespace {

constexpr std::int64_t kMostADay = 40;
constexpr std::string_view kZone = "Europe/Brussels";

/// The field that is wrong, or the call that the form says.
Result<Call> call_of(const TypedCall& typed, Call call) {
    if (!is_web_address(typed.link)) return Refusal{CallRefusal::link_malformed, "link"};
    if (!typed.documents_link.empty() && !is_web_address(typed.documents_link)) {
        return Refusal{CallRefusal::link_malformed, "documents_link"};
    }
    call.value_cents = std::nullopt;
    if (!typed.value.empty()) {
        const auto cents = parse_minor_units(typed.value);
        if (!cents || *cents <= 0) return Refusal{CallRefusal::value_malformed, "value"};
        call.value_cents = cents;
    }
    call.cpv.clear();
    if (!typed.cpv.empty()) {
        const auto code = notices::parse_cpv(typed.cpv);
        if (!code) return Refusal{CallRefusal::cpv_malformed, "cpv"};
        call.cpv = *code;
    }
    call.currency = call.value_cents ? "EUR" : "";
    call.kind = typed.kind.value_or(Kind::tender);
    call.buyer = typed.buyer;
    call.buyer_type = typed.buyer_type.value_or(BuyerType::unknown);
    call.sectors = typed.sector;
    call.places = typed.region;
    call.languages = joined(typed.languages, " ");
    call.turnover = typed.turnover.value_or(Known::unknown);
    call.references_asked = typed.references_asked.value_or(Known::unknown);
    call.consortium = typed.consortium.value_or(Known::unknown);
    call.link = typed.link;
    call.documents_link = typed.documents_link;
    call.deadline_zone = kZone;
    call.deadline_at = std::nullopt;
    if (typed.deadline) {
        call.deadline_at = locale::instant_of(*typed.deadline, {std::string{kZone}});
    }
    call.whole_day = false;
    return call;
}

std::optional<Refusal> said_already(db::ReadTx& tx, const std::string& link, CallId but,
                                    Language reader) {
    const auto known = find_call_with_link(tx, link);
    if (!known || *known == but) return std::nullopt;
    return Refusal{CallRefusal::link_known_already,
                   "link",
                   {{"title", "“" + text_in(list_texts(tx, *known), code(reader)).title + "”"}}};
}

Incoming incoming_of(const TypedCall& typed, Call call, const std::string& key) {
    Text text{.language = call.language, .title = typed.title, .summary = typed.summary};
    return {.notice_key = key, .call = std::move(call), .texts = {std::move(text)}};
}

}  // namespace

bool may_change(const access::Actor& actor, const Call& call) {
    // What a source says is its own to change, also of a call that a member wrote down before.
    if (!actor.is_member() || !call.source_name.empty() || call.withdrawn) return false;
    return actor.account == call.added_by || is_keeper(actor);
}

Result<CallId> add_by_hand(const Acting& acting, const access::Actor& actor, const TypedCall& typed,
                           Language language) {
    auto call = call_of(typed, {.language = std::string{code(language)}});
    if (!call) return call.refusal();
    if (call->deadline_at && *call->deadline_at <= acting.origin.at) {
        return Refusal{CallRefusal::deadline_has_passed, "deadline"};
    }
    if (auto known = said_already(acting.tx, typed.link, {}, language)) return *known;
    const Instant day_before = acting.origin.at - std::chrono::hours{24};
    if (count_added_since(acting.tx, actor.account, day_before) >= kMostADay) {
        return Refusal{CallRefusal::too_many_today, "link"};
    }
    const std::string key = "hand " + to_string(acting.tx.new_id<CallId>());
    const Instant now = acting.origin.at;
    const std::int64_t reminded = reminded_by(call->deadline_at, now);
    take_in(acting, incoming_of(typed, *std::move(call), key), {});
    const CallId id = *find_noticed(acting.tx, key);
    insert_follow(acting.tx, {id, actor.account, now, reminded});
    return id;
}

Result<Done> change_by_hand(const Acting& acting, const access::Actor& actor, const Call& call,
                            const TypedCall& typed) {
    if (!may_change(actor, call)) return CallRefusal::not_yours_to_change;
    if (call.version != typed.seen) return CallRefusal::changed_meanwhile;
    auto changed = call_of(typed, call);
    if (!changed) return changed.refusal();
    if (auto known = said_already(acting.tx, typed.link, call.call_id, actor.language)) {
        return *known;
    }
    Incoming incoming =
        incoming_of(typed, *std::move(changed), "hand change " + to_string(call.call_id));
    incoming.lots = list_lots(acting.tx, call.call_id);
    incoming.conditions = list_conditions(acting.tx, call.call_id);
    change_call(acting, call.call_id, std::move(incoming), {});
    return Done{};
}

Result<Done> withdraw(const Acting& acting, const access::Actor& actor, const Call& call) {
    if (call.withdrawn) return CallRefusal::withdrawn_already;
    if (!may_change(actor, call)) return CallRefusal::not_yours_to_change;
    Incoming incoming{
        .notice_key = "hand change " + to_string(call.call_id), .partial = true, .ends = true};
    change_call(acting, call.call_id, std::move(incoming), {});
    journal::emit(acting.tx, acting.origin, CallWithdrawn{call.call_id});
    return Done{};
}

}  // namespace agora::calls
