#pragma once

#include "agora/territories/atlas.hpp"

#include <memory>
#include <string_view>

namespace agora::web {
struct Services;
}

namespace agora::territories {

/// A few territories of four countries, in the columns of territories.tsv:
///   be  be-vlg  be-vov  be-44021 Gent, be-41002 Aalst     be-van  be-11002 Antwerpen
///       be-wal  be-wlg  be-62063 Liège                    be-bru  be-21004 Brussel
///   nl  nl-nh   nl-0363 Amsterdam      fr  fr-idf  fr-75  fr-75056 Paris      lu  lu-l  lu-1
std::string_view small_reference();

/// The same as an atlas, with the postcodes 9000 and 9030 (Gent), 1000 (Brussel), 4000 (Liège).
std::shared_ptr<const Atlas> small_atlas();

/// Gives a site under test this atlas in place of the real one.
void put_small_atlas(web::Services& services);

}  // namespace agora::territories
