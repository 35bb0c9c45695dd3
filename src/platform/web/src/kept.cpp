#include "agora/web/kept.hpp"

namespace agora::web {
namespace {

constexpr db::Query kTouch{"web.touch_kept", R"sql(
INSERT INTO web_kept (kept_name, version) VALUES ($1, 1)
ON CONFLICT (kept_name) DO UPDATE SET version = web_kept.version + 1)sql"};
constexpr db::Query kVersion{"web.kept_version", "SELECT version FROM web_kept WHERE kept_name = $1"};

}  // namespace

void touch_kept(db::WriteTx& tx, std::string_view name) {
    tx.run(kTouch, name);
}

std::int64_t kept_version(db::ReadTx& tx, std::string_view name) {
    return tx.find<std::int64_t>(kVersion, name).value_or(0);
}

}  // namespace agora::web
