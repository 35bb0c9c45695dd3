#include "agora/db/database.hpp"
#include "agora/resources/resources.hpp"
#include "agora/territories/atlas.hpp"
#include "territory_store.hpp"

namespace agora::territories {

struct AtlasHolder::Own {
    std::vector<TerritoryRow> territories;
    std::vector<PostcodeRow> postcodes;
};

AtlasHolder::AtlasHolder(const resources::Set& files, db::Database& database)
    : files_(&files), database_(&database) {
    reload();
}

AtlasHolder::AtlasHolder(std::shared_ptr<const Atlas> atlas) : current_(std::move(atlas)) {}

std::shared_ptr<const Atlas> AtlasHolder::current() {
    const std::lock_guard lock(mutex_);
    if (!current_) {
        const resources::Resource* reference = files_->find("territories/data/territories.tsv");
        current_ = make_atlas(reference == nullptr ? std::string_view{} : reference->bytes,
                              own_->territories, own_->postcodes);
    }
    return current_;
}

void AtlasHolder::reload() {
    if (database_ == nullptr) return;
    auto own = std::make_shared<Own>();
    database_->read([&](db::ReadTx& tx) {
        own->territories = list_territories(tx);
        own->postcodes = list_postcodes(tx);
    });
    const std::lock_guard lock(mutex_);
    own_ = std::move(own);
    current_.reset();
}

}  // namespace agora::territories
