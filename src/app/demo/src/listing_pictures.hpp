#pragma once

#include "agora/demo/gallery.hpp"
#include "agora/exchange/listing.hpp"
#include "searches.hpp"

#include <string_view>

namespace agora::demo {

/// The drawings of what is called so, with the first one first; nothing of most.
void show_pictures(db::WriteTx& tx, const Gallery& gallery, std::string_view title,
                   const exchange::Listing& listing, const MadePerson& owner);

}  // namespace agora::demo
