#include "thread_path.hpp"

#include "agora/locale/text.hpp"

namespace agora::forum {

std::string word_of(const Thread& thread) {
    return to_string(thread.thread_id) + "-" + locale::slugify(thread.title);
}

std::string path_of(const Thread& thread, std::int64_t place) {
    std::string path = "/forum/topics/" + word_of(thread);
    if (place > kPostsOnPage) {
        path += "?page=" + std::to_string((place - 1) / kPostsOnPage + 1);
    }
    if (place > 0) path += "#post-" + std::to_string(place);
    return path;
}

std::string path_of(ThreadId thread, std::string_view rest) {
    return "/forum/topics/" + to_string(thread) + std::string{rest};
}

std::string path_of(const Category& category, std::string_view rest) {
    return "/forum/categories/" + category.slug + std::string{rest};
}

std::string path_of(FaqId faq, std::string_view rest) {
    return "/faq/" + to_string(faq) + std::string{rest};
}

std::optional<ThreadId> thread_id_in(std::string_view word) {
    return parse_id<ThreadId>(word.substr(0, word.find('-')));
}

}  // namespace agora::forum
