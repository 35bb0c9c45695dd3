#include "agora/web/desk.hpp"

#include "agora/web/call.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"

namespace agora::web {

outbox::Desk desk_of(const Services& services) {
    return {services.translator, services.origin, services.settings.text("site.name")};
}

outbox::Desk desk_of(const Call& call) {
    return desk_of(call.services);
}

}  // namespace agora::web
