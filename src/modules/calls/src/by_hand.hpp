#pragma once

#include "agora/web/answer.hpp"
#include "incoming.hpp"
#include "labels.hpp"

#include <array>

namespace agora::calls {

/// What is typed of a call: three fields do, the rest if one knows it.
fields::Form hand_form();
fields::FormContext hand_context(const web::Call& call, bool is_new);

struct TypedCall {
    std::string link = {};
    std::string title = {};
    std::optional<locale::LocalTime> deadline = {};
    std::optional<Kind> kind = {};
    std::string buyer = {};
    std::optional<BuyerType> buyer_type = {};
    std::string sector = {};
    std::string region = {};
    std::vector<std::string> languages = {};
    std::string value = {};
    std::string cpv = {};
    std::string summary = {};
    std::optional<Known> turnover = {};
    std::optional<Known> references_asked = {};
    std::optional<Known> consortium = {};
    std::string documents_link = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedCall, link, title, deadline, kind, buyer, buyer_type, sector, region, languages,
             value, cpv, summary, turnover, references_asked, consortium, documents_link, seen)

/// As the form shows a call that is there.
TypedCall typed_of(const Call& call, const Text& text);

/// Any member, forty a day; one page stands in the list once.
Result<CallId> add_by_hand(const Acting& acting, const access::Actor& actor, const TypedCall& typed,
                           Language language);
/// By who wrote it down or who keeps the sources; whoever follows is told what differs.
Result<Done> change_by_hand(const Acting& acting, const access::Actor& actor, const Call& call,
                            const TypedCall& typed);
/// It is called off, or was no call.
Result<Done> withdraw(const Acting& acting, const access::Actor& actor, const Call& call);
bool may_change(const access::Actor& actor, const Call& call);

}  // namespace agora::calls
