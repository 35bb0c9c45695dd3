#include "agora/web/kept.hpp"

namespace agora::web {
namespace {

/// Never given twice, also not after a restore from an older copy.
using KeptVersion = Id<struct KeptVersionTag>;

constexpr db::Query kTouch{"web.touch_kept", R"sql(
INSERT INTO web_kept (kept_name, version) VALUES ($1, $2)
ON CONFLICT (kept_name) DO UPDATE SET version = excluded.version)sql"};
constexpr db::Query kTouchAll{"web.touch_all_kept", "UPDATE web_kept SET version = $1"};
constexpr db::Query kVersion{"web.kept_version",
                             "SELECT version FROM web_kept WHERE kept_name = $1"};

}  // namespace

void touch_kept(db::WriteTx& tx, std::string_view name) {
    tx.run(kTouch, name, tx.new_id<KeptVersion>());
}

void touch_all_kept(db::WriteTx& tx) {
    tx.run(kTouchAll, tx.new_id<KeptVersion>());
}

std::int64_t kept_version(db::ReadTx& tx, std::string_view name) {
    return tx.find<std::int64_t>(kVersion, name).value_or(0);
}

}  // namespace agora::web
