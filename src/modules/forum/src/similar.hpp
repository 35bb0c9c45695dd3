#pragma once

#include "agora/web/call.hpp"
#include "sight.hpp"
#include "thread_view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::forum {

/// Something that was asked or answered before, in whatever language.
struct SimilarView {
    std::string url;
    std::string title;
    std::string lang;
    std::string language = {};  ///< its name, when it is not the reader's
    bool faq = false;
    bool solved = false;
    std::int64_t answers = 0;
};
AGORA_FIELDS(SimilarView, url, title, lang, language, faq, solved, answers)

enum class Title { whole, unfinished };

/// At most five, frequent questions first, that this reader may see (FOR-04); one thread is left out.
std::vector<SimilarView> similar_to(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                                    std::string_view title, Title how, ThreadId but = {});

}  // namespace agora::forum
