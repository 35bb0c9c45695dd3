#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace agora::search {

/// The number of a change. What was made in a change may be edited in place until it is published;
/// everything older is shared with readers and is copied first.
using Epoch = std::uint64_t;

/// A value that snapshots share. Empty until it is first edited.
template <typename Value>
class Shared {
 public:
    const Value& value() const {
        static const Value empty{};
        return node_ ? node_->value : empty;
    }

    Value& edit(Epoch epoch) {
        if (!node_) {
            node_ = std::make_shared<Node>(Node{epoch, {}});
        } else if (node_->epoch != epoch) {
            node_ = std::make_shared<Node>(Node{epoch, node_->value});
        }
        return node_->value;
    }

    bool is_empty() const { return !node_; }
    void clear() { node_.reset(); }

 private:
    struct Node {
        Epoch epoch;
        Value value;
    };
    std::shared_ptr<Node> node_;
};

/// Many shared values by number, copied in a few pointers.
template <typename Value>
class SharedList {
 public:
    const Value& at(std::size_t number) const {
        return pages_[number / kPage].value()[number % kPage].value();
    }

    Value& edit(std::size_t number, Epoch epoch) {
        if (pages_.size() <= number / kPage) pages_.resize(number / kPage + 1);
        return pages_[number / kPage].edit(epoch)[number % kPage].edit(epoch);
    }

 private:
    static constexpr std::size_t kPage = 64;
    std::vector<Shared<std::array<Shared<Value>, kPage>>> pages_;
};

}  // namespace agora::search
