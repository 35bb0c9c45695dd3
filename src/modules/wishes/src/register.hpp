#pragma once

#include "agora/web/services.hpp"
#include "agora/wishes/wish.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace agora::wishes {

/// A wish as lists and the search need it.
struct Entry {
    Wish wish = {};
    std::vector<Text> texts = {};
    std::int64_t supporters = 0;
    std::string folded_title = {};  ///< in all its languages
    std::string folded = {};        ///< with what it says
};

/// All wishes, in memory: lists, filters and "asked before" cost no query.
struct Register {
    std::vector<Entry> entries = {};  ///< by number
    std::vector<Tool> tools = {};     ///< by name
    std::unordered_map<WishId, std::size_t> by_id = {};

    const Entry* find(WishId wish) const;
    const Tool* tool(ToolId tool) const;
    const Tool* tool(std::string_view slug) const;
};

/// As this transaction sees it.
std::shared_ptr<const Register> register_of(const web::Services& services, db::ReadTx& tx);
void start_register(web::Services& services);
/// In the write that changes a row of it; the stores do.
void touch_register(db::WriteTx& tx);

/// In the reader's language, else the original.
const Text& text_in(const Entry& entry, std::string_view reader);

}  // namespace agora::wishes
