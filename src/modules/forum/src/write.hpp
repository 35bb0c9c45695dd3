#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::forum {

inline constexpr std::size_t kMostTags = 5;

/// "Facture, note de frais" as tags: "facture", "note-de-frais"; each once. A longer list than
/// kMostTags is refused by whoever writes it down.
std::vector<std::string> tags_of(std::string_view typed);
/// Where a title stands in the index: its first letter without marks, "0" for anything else.
std::string initial_of(std::string_view title);

struct NewThread {
    CategoryId category = {};
    Kind kind = Kind::question;
    std::string language = {};
    std::string title = {};
    std::string body = {};
    std::vector<std::string> tags = {};
};
/// Appears at once. Refused at its field; who writes too much waits.
Result<Thread> start_thread(const Acting& acting, const Viewer& viewer, const NewThread& wanted);

struct NewAnswer {
    std::string language = {};
    std::string body = {};
};
/// Its place, counted in the same transaction. Who asked gets a mail.
Result<Post> answer(const Acting& acting, const Viewer& viewer, const Seen& seen,
                    const NewAnswer& wanted);

/// A change by who wrote it; `seen` is the version that stood before the writer. The old words stay to
/// be read beside it. Title, tags and kind are of the opening text alone.
struct PostChange {
    std::int64_t seen = 0;
    Kind kind = Kind::question;
    std::string language = {};
    std::string title = {};
    std::string body = {};
    std::vector<std::string> tags = {};
};
Result<Done> change_post(const Acting& acting, const Viewer& viewer, const Seen& seen,
                         std::int64_t place, const PostChange& change);

/// Its words go for good, its place stays.
Result<Done> take_away_own(const Acting& acting, const Viewer& viewer, const Seen& seen,
                           std::int64_t place);

/// Which answer solved it; place 0: none any more. By who asked, or a moderator.
Result<Done> accept_answer(const Acting& acting, const Viewer& viewer, const Seen& seen,
                           std::int64_t place);

/// Counts the answers of a thread anew and writes them down.
/// After a text is gone: it solves nothing any more, what was made of it is withdrawn, and answers are
/// counted anew.
void settle_removal(const Acting& acting, Thread& thread, std::int64_t place);
void recount(db::WriteTx& tx, Thread& thread);

}  // namespace agora::forum
