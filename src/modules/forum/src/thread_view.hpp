#pragma once

#include "agora/circles/names.hpp"
#include "agora/web/answer.hpp"
#include "kept_categories.hpp"
#include "people_view.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "thread_path.hpp"
#include "acting.hpp"

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::forum {

/// A category as it is called in the reader's language.
struct NamedCategory {
    Category category;
    std::string name;
    std::string lang;  ///< of the name
    std::string about = {};
    std::string group_path = {};  ///< "/groups/slug"
};

/// The categories that the reader may see, in their order, with their names.
struct Words {
    std::vector<Category> visible = {};
    std::map<CategoryId, NamedCategory> categories = {};
};
using WordsPointer = std::shared_ptr<const Words>;
WordsPointer words_of(const web::Call& call, db::ReadTx& tx, const Viewer& viewer);

/// Words by language and by what is visible: most readers see the same. A state of the module.
class KeptWords {
 public:
    using Sources = std::pair<std::shared_ptr<const AllCategories>,
                              std::shared_ptr<const circles::CircleNames>>;
    template <typename Make>
    WordsPointer of(Language language, const Sources& sources, const std::string& visible,
                    Make&& make);

 private:
    struct InLanguage {
        Sources sources = {};
        std::map<std::string, WordsPointer> words = {};
    };
    std::mutex mutex_;
    std::array<InLanguage, kLanguages.size()> kept_;
};

/// A category as lists show it.
struct CategoryCard {
    CategoryId category_id = {};
    std::string url = {};
    std::string name = {};
    std::string lang = {};
    std::string about = {};
    std::string group_url = {};
    Audience audience = Audience::everyone;
    std::string for_whom = {};  ///< when it is not for everybody
    bool takes_threads = true;
    std::int64_t threads = 0;
    std::int64_t open = 0;  ///< questions without answer
};
AGORA_FIELDS(CategoryCard, category_id, url, name, lang, about, group_url, audience, for_whom,
             takes_threads, threads, open)
CategoryCard card_of(const web::Call& call, const NamedCategory& named,
                     const CategoryCount& count = {});

/// A thread as lists and the top of its page show it.
struct ThreadCard {
    ThreadId thread_id = {};
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    Kind kind = Kind::question;
    bool solved = false;
    bool closed = false;
    std::int64_t answers = 0;
    web::Link category = {};
    std::string for_whom = {};
    PersonView author = {};
    Instant made_at = {};
    Instant last_post_at = {};
    std::vector<web::Link> tags = {};
};
AGORA_FIELDS(ThreadCard, thread_id, url, title, lang, language, kind, solved, closed, answers,
             category, for_whom, author, made_at, last_post_at, tags)
std::vector<ThreadCard> cards_of(const web::Call& call, db::ReadTx& tx, const Words& words,
                                 const std::vector<Thread>& threads);

Viewer viewer_of(const web::Call& call, db::ReadTx& tx);
/// The thread of the address, "{topic}", as far as the reader may see it.
std::optional<Seen> thread_at(const web::Call& call, db::ReadTx& tx, const Viewer& viewer);
/// The place of the address, "{place}"; 0 when it is none.
std::int64_t place_at(const web::Call& call);
/// The name of a language when it is not the reader's.
std::string other_language(const web::Call& call, std::string_view language);
/// The reason of the form; nothing when there is none or too much of it.
std::optional<std::string> reason_of(const web::Call& call);

/// A short act on the thread of the address: done and back to a path, or refused as a page. `work` takes
/// the Acting, the Viewer and what is seen, as they are in the same transaction, and gives the place
/// whose anchor one comes back to.
template <typename Work>
http::Response act_on_thread(web::Call& call, std::string_view done_text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<std::int64_t> {
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = thread_at(call, tx, viewer);
        if (!seen) return ForumRefusal::thread_not_found;
        path = path_of(seen->thread);
        return work(Acting{tx, call.services, call.origin()}, viewer, *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    if (*done > kPostsOnPage) {
        path += "?page=" + std::to_string((*done - 1) / kPostsOnPage + 1);
    }
    if (*done > 0) path += "#post-" + std::to_string(*done);
    return web::redirect(call, path, {.text = done_text});
}

}  // namespace agora::forum
