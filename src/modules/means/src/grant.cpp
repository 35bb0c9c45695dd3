#include "agora/means/grant.hpp"

#include "book.hpp"

namespace agora::means {

Result<Done> grant(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                   const access::Actor& actor, const circles::Standing& standing, Unit unit,
                   std::int64_t amount, const std::string& purpose, Date today) {
    return put({tx, services, origin}, actor, standing,
               {.kind = Kind::granted,
                .unit = unit,
                .amount = amount,
                .purpose = purpose,
                .on_day = today},
               today, actor.language);
}

}  // namespace agora::means
