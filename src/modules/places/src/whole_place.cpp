#include "agora/places/whole_place.hpp"

#include "agora/base/assert.hpp"
#include "content_json.hpp"
#include "place_store.hpp"
#include "space_store.hpp"

namespace agora::places {

PlaceId put_whole_place(db::WriteTx& tx, const WholePlace& whole) {
    AGORA_ASSERT(!whole.versions.empty());
    Place place = whole.place;
    place.place_id = tx.new_id<PlaceId>();
    place.version = 0;
    place.made_at = whole.versions.front().at;
    place.changed_at = whole.versions.back().at;
    std::vector<Version> versions;
    for (const WholeVersion& one : whole.versions) {
        place.version_id = tx.new_id<VersionId>();
        versions.push_back({.version_id = place.version_id,
                            .place_id = place.place_id,
                            .version = ++place.version,
                            .deed = one.deed,
                            .author = one.author,
                            .written_at = one.at,
                            .content = to_text(one.content)});
    }
    insert_place(tx, place);
    for (const Version& version : versions) insert_version(tx, version);
    for (Space space : whole.spaces) {
        space.space_id = tx.new_id<SpaceId>();
        space.place_id = place.place_id;
        insert_space(tx, space);
    }
    return place.place_id;
}

}  // namespace agora::places
