#include "agora/search/kept_answers.hpp"

namespace agora::search {

AnswerStore::Pointer AnswerStore::find(const About& about, const std::string& question) {
    const std::lock_guard lock{mutex_};
    const auto found = about == about_ ? by_question_.find(question) : by_question_.end();
    if (found == by_question_.end()) {
        ++misses_;
        return nullptr;
    }
    ++hits_;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->answer;
}

void AnswerStore::keep(const About& about, const std::string& question, Pointer answer,
                       std::size_t bytes) {
    if (most_answers_ == 0) return;
    std::list<Entry> dropped;  // freed after the lock, with the value before
    About before = about;
    const std::lock_guard lock{mutex_};
    if (about != about_) {
        entries_.swap(dropped);
        by_question_.clear();
        bytes_ = 0;
        about_.swap(before);
    }
    if (by_question_.contains(question)) return;
    const std::size_t size = bytes + 2 * question.size();
    bytes_ += size;
    entries_.push_front({question, std::move(answer), size});
    by_question_.emplace(question, entries_.begin());
    while (entries_.size() > 1 && (entries_.size() > most_answers_ || bytes_ > most_bytes_))
        drop_last(dropped);
}

void AnswerStore::drop_last(std::list<Entry>& dropped) {
    const Entry& last = entries_.back();
    bytes_ -= last.bytes;
    by_question_.erase(last.question);
    dropped.splice(dropped.begin(), entries_, std::prev(entries_.end()));
}

std::uint64_t AnswerStore::hits() const {
    const std::lock_guard lock{mutex_};
    return hits_;
}

std::uint64_t AnswerStore::misses() const {
    const std::lock_guard lock{mutex_};
    return misses_;
}

}  // namespace agora::search
