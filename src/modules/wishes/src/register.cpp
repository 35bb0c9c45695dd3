#include "register.hpp"

#include "agora/base/assert.hpp"
#include "agora/search/held_words.hpp"
#include "agora/web/kept.hpp"
#include "tool_store.hpp"
#include "wish_store.hpp"

#include <algorithm>
#include <map>

namespace agora::wishes {
namespace {

constexpr std::string_view kKept = "wishes.register";
constexpr std::size_t kLongestBody = 1'000;  ///< bytes that are looked through

Register load(db::ReadTx& tx) {
    std::map<WishId, std::vector<Text>> texts;
    for (Text& text : list_texts(tx)) texts[text.wish_id].push_back(std::move(text));
    const auto supporters = count_all_support(tx);
    Register all{.tools = list_tools(tx)};
    for (Wish& wish : list_wishes(tx)) {
        Entry entry{.wish = std::move(wish)};
        entry.texts = std::move(texts[entry.wish.wish_id]);
        if (entry.texts.empty()) continue;
        const auto count = supporters.find(entry.wish.wish_id);
        entry.supporters = count == supporters.end() ? 0 : count->second;
        for (const Text& text : entry.texts) {
            entry.folded_title += search::folded_text(text.title);
            entry.folded +=
                search::folded_text(std::string_view{text.body}.substr(0, kLongestBody));
        }
        entry.folded.insert(0, entry.folded_title);
        all.by_id.emplace(entry.wish.wish_id, all.entries.size());
        all.entries.push_back(std::move(entry));
    }
    return all;
}

}  // namespace

const Entry* Register::find(WishId wish) const {
    const auto found = by_id.find(wish);
    return found == by_id.end() ? nullptr : &entries[found->second];
}

const Tool* Register::tool(ToolId tool) const {
    const auto found = std::ranges::find(tools, tool, &Tool::tool_id);
    return found == tools.end() ? nullptr : &*found;
}

const Tool* Register::tool(std::string_view slug) const {
    const auto found = std::ranges::find(tools, slug, &Tool::slug);
    return found == tools.end() ? nullptr : &*found;
}

std::shared_ptr<const Register> register_of(const web::Services& services, db::ReadTx& tx) {
    return services.state<web::Kept<Register>>().at(tx);
}

void start_register(web::Services& services) {
    services.put_state(std::make_shared<web::Kept<Register>>(std::string{kKept}, &load));
}

void touch_register(db::WriteTx& tx) {
    web::touch_kept(tx, kKept);
}

const Text& text_in(const Entry& entry, std::string_view reader) {
    AGORA_ASSERT(!entry.texts.empty());
    for (const std::string_view language : {reader, std::string_view{entry.wish.language}}) {
        const auto found = std::ranges::find(entry.texts, language, &Text::language);
        if (found != entry.texts.end()) return *found;
    }
    return entry.texts.front();
}

}  // namespace agora::wishes
