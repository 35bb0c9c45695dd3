#include "agora/members/density.hpp"

#include "directory_store.hpp"

namespace agora::members {

std::map<std::string, std::int64_t> count_by_commune(db::ReadTx& tx, Date today) {
    std::map<std::string, std::int64_t> counts;
    each_member(tx, Pool::listed, [&](const Member& member) {
        if (!is_listed(member.profile, Layer::member, member.standing, today)) return;
        const Profile seen = seen_from(member.profile, Layer::member, today);
        if (!seen.row.commune.empty()) ++counts[seen.row.commune];
    });
    return counts;
}

}  // namespace agora::members
