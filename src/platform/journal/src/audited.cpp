#include "agora/journal/audited.hpp"

namespace agora::journal {
namespace {

/// Made at the first use: other files fill it before main begins.
std::vector<AuditedKind>& kinds() {
    static std::vector<AuditedKind> all;
    return all;
}

}  // namespace

const std::vector<AuditedKind>& audited_kinds() {
    return kinds();
}

namespace detail {

bool note_audited(AuditedKind kind) {
    kinds().push_back(std::move(kind));
    return true;
}

}  // namespace detail
}  // namespace agora::journal
