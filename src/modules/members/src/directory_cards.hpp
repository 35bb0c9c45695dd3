#pragma once

#include "agora/members/profile.hpp"
#include "agora/search/layer.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace agora::members {

/// A profile as a row of a list, made of what one layer may see.
struct Card {
    AccountId account_id;
    std::string name;
    std::string commune;
    std::string website;
    std::vector<TermId> professions;  ///< the dominant one first
    std::vector<TermId> skills;
    std::vector<std::string> languages;
    bool has_picture = false;
    Availability availability = Availability::unsaid;
    std::optional<Date> available_until;
    Instant listed_at;
    bool operator==(const Card&) const = default;
};

/// Gives each value a small number, for good.
template <typename Value>
class Numbering {
 public:
    std::uint32_t of(const Value& value) {
        const auto next = static_cast<std::uint32_t>(values_.size());
        const auto [found, is_new] = numbers_.emplace(value, next);
        if (is_new) values_.push_back(value);
        return found->second;
    }
    const Value& at(std::uint64_t number) const { return values_.at(number); }

 private:
    std::unordered_map<Value, std::uint32_t> numbers_;
    std::vector<Value> values_;
};

/// The cards of a directory, each packed in one piece of memory for both layers: some 80 bytes, with
/// numbers for terms, communes and languages. Thread-safe.
class DirectoryCards {
 public:
    /// Visitors see what members see without some of the fields, or not the member at all.
    void put(const Card& for_members, const std::optional<Card>& for_visitors);
    void remove(AccountId account);
    /// After loading: gives back the memory that the growing list holds in reserve.
    void pack();
    /// Nothing for somebody who isn't there or whom the layer doesn't see.
    std::optional<Card> find(std::int64_t account, search::Layer layer) const;
    /// The same without unpacking the rest.
    std::optional<Instant> listed_at(std::int64_t account, search::Layer layer) const;
    std::vector<std::int64_t> accounts() const;

 private:
    struct Entry {
        std::int64_t account = 0;
        std::unique_ptr<char[]> packed;
    };
    std::string packed(const Card& for_members, const std::optional<Card>& for_visitors);
    std::vector<Entry>::const_iterator place_of(std::int64_t account) const;
    const char* find_packed(std::int64_t account, search::Layer layer) const;

    mutable std::shared_mutex mutex_;
    std::vector<Entry> entries_;  ///< in order of account: newcomers come last
    Numbering<TermId> terms_;
    Numbering<std::string> codes_;  ///< of communes and languages
};

}  // namespace agora::members
