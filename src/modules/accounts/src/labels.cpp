#include "agora/accounts/labels.hpp"

#include "agora/base/text.hpp"

namespace agora::accounts {

std::string_view label(access::Role role) {
    using enum access::Role;
    switch (role) {
        case animator:
            return tr("animator");
        case moderator:
            return tr("moderator");
        case adviser:
            return tr("adviser");
        case buyer:
            return tr("buyer");
        case support_group:
            return tr("support group");
        case board:
            return tr("board");
        case editor:
            return tr("editor");
        case auditor:
            return tr("auditor");
        case person_of_trust:
            return tr("person of trust");
        case administrator:
            return tr("administrator");
    }
    return {};
}

}  // namespace agora::accounts
