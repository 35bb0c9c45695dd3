#pragma once

#include "acting.hpp"
#include "sight.hpp"

// What members do: propose, support, translate; and, while nobody else supports it, rewrite and take back.
namespace agora::wishes {

struct Proposal {
    ToolId tool = {};
    std::string language = {};
    std::string title = {};
    std::string body = {};
};
/// Gives the number; whoever proposes it supports it.
Result<std::int64_t> propose(const Acting& acting, const access::Actor& actor, Proposal proposal);
Result<Done> support(const Acting& acting, const access::Actor& actor, const Wish& wish);
Result<Done> stop_support(const Acting& acting, const access::Actor& actor, const Wish& wish);
/// The original while it is only the proposer's; a translation by whoever wrote it, or who keeps wishes.
Result<Done> write_text(const Acting& acting, const access::Actor& actor, const Wish& wish,
                        Text text);
Result<Done> take_back(const Acting& acting, const access::Actor& actor, const Wish& wish);

/// Whether nobody supports it but whoever proposed it, and nothing became of it yet.
bool is_only_the_proposers(db::ReadTx& tx, const Wish& wish);

}  // namespace agora::wishes
