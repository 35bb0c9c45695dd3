#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace agora::search {

/// Of any kind. See KeptAnswers.
class AnswerStore {
 public:
    using About = std::shared_ptr<const void>;
    using Pointer = std::shared_ptr<const void>;

    AnswerStore(std::size_t most_answers, std::size_t most_bytes)
        : most_answers_(most_answers), most_bytes_(most_bytes) {}

    Pointer find(const About& about, const std::string& question);
    void keep(const About& about, const std::string& question, Pointer answer, std::size_t bytes);
    std::uint64_t hits() const;
    std::uint64_t misses() const;

 private:
    struct Entry {
        std::string question;
        Pointer answer;
        std::size_t bytes = 0;
    };
    void drop_last(std::list<Entry>& dropped);

    const std::size_t most_answers_;
    const std::size_t most_bytes_;
    mutable std::mutex mutex_;
    About about_;
    std::list<Entry> entries_;  ///< most recently used first
    std::unordered_map<std::string, std::list<Entry>::iterator> by_question_;
    std::size_t bytes_ = 0;
    std::uint64_t hits_ = 0;
    std::uint64_t misses_ = 0;
};

/// Answers to questions about one value in memory, until they are asked of another value; the least recently used are
/// dropped first. `Answer` has `std::size_t bytes() const`. Thread-safe.
template <typename Answer>
class KeptAnswers {
 public:
    using About = AnswerStore::About;
    using Pointer = std::shared_ptr<const Answer>;

    explicit KeptAnswers(std::size_t most_answers = 512,
                         std::size_t most_bytes = std::size_t{32} * 1024 * 1024)
        : store_(most_answers, most_bytes) {}

    /// What is kept, else what `compute` gives. `question` says everything that the answer depends on, but for the
    /// value that it is about.
    template <typename Compute>
    Pointer get(const About& about, const std::string& question, Compute&& compute) {
        if (auto kept = store_.find(about, question)) {
            return std::static_pointer_cast<const Answer>(std::move(kept));
        }
        Pointer answer = std::forward<Compute>(compute)();
        store_.keep(about, question, answer, answer->bytes());
        return answer;
    }
    std::uint64_t hits() const { return store_.hits(); }
    std::uint64_t misses() const { return store_.misses(); }

 private:
    AnswerStore store_;
};

}  // namespace agora::search
