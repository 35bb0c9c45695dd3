#include "directory_cards.hpp"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <string_view>

namespace agora::members {
namespace {

/// What a packed card begins with.
enum Flag : std::uint64_t {
    kSeenByVisitors = 1,  ///< the member; the others are fields that visitors see as members do
    kPublicPicture = 2,
    kPublicPlace = 4,
    kPublicWebsite = 8,
    kPublicProfessions = 16,
    kPublicSkills = 32,
    kPublicLanguages = 64,
    kPublicAvailability = 128
};

/// A field that differs for visitors is one that they don't see.
std::uint64_t flags_of(const Card& members, const std::optional<Card>& visitors) {
    if (!visitors) return 0;
    std::uint64_t flags = kSeenByVisitors;
    const auto add = [&](Flag flag, bool is_same) {
        if (is_same) flags |= flag;
    };
    add(kPublicPicture, visitors->has_picture == members.has_picture);
    add(kPublicPlace, visitors->commune == members.commune);
    add(kPublicWebsite, visitors->website == members.website);
    add(kPublicProfessions, visitors->professions == members.professions);
    add(kPublicSkills, visitors->skills == members.skills);
    add(kPublicLanguages, visitors->languages == members.languages);
    add(kPublicAvailability, visitors->availability == members.availability &&
                                 visitors->available_until == members.available_until);
    return flags;
}

void hide_from_visitors(Card& card, std::uint64_t flags) {
    if ((flags & kPublicPicture) == 0) card.has_picture = false;
    if ((flags & kPublicPlace) == 0) card.commune.clear();
    if ((flags & kPublicWebsite) == 0) card.website.clear();
    if ((flags & kPublicProfessions) == 0) card.professions.clear();
    if ((flags & kPublicSkills) == 0) card.skills.clear();
    if ((flags & kPublicLanguages) == 0) card.languages.clear();
    if ((flags & kPublicAvailability) == 0) {
        card.availability = Availability::unsaid;
        card.available_until.reset();
    }
}

/// Numbers in seven bits a byte, the lowest first; texts behind their length.
class Packer {
 public:
    void add(std::uint64_t number) {
        for (; number >= 0x80; number >>= 7) bytes_ += static_cast<char>(number | 0x80);
        bytes_ += static_cast<char>(number);
    }
    void add(std::string_view text) {
        add(text.size());
        bytes_ += text;
    }
    template <typename Values, typename NumberOf>
    void add_all(const Values& values, NumberOf number_of) {
        add(values.size());
        for (const auto& value : values) add(std::uint64_t{number_of(value)});
    }
    std::string take() { return std::move(bytes_); }

 private:
    std::string bytes_;
};

/// Reads what a Packer wrote, in the same order.
class Unpacker {
 public:
    explicit Unpacker(const char* packed) : next_(packed) {}

    std::uint64_t number() {
        std::uint64_t number = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(*next_++);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return number;
        }
    }
    std::string text() {
        const std::size_t size = number();
        std::string text{next_, size};
        next_ += size;
        return text;
    }
    template <typename Value>
    std::vector<Value> all(const Numbering<Value>& numbering) {
        std::vector<Value> values(number());
        for (Value& value : values) value = numbering.at(number());
        return values;
    }

 private:
    const char* next_;
};

}  // namespace

std::string DirectoryCards::packed(const Card& for_members,
                                   const std::optional<Card>& for_visitors) {
    const auto number_of_term = [this](TermId term) { return terms_.of(term); };
    const auto number_of_code = [this](const std::string& code) { return codes_.of(code); };
    const auto& until = for_members.available_until;
    Packer packer;
    packer.add(flags_of(for_members, for_visitors));
    packer.add(static_cast<std::uint64_t>(for_members.listed_at.microseconds()));
    packer.add(for_members.name);
    packer.add(std::uint64_t{codes_.of(for_members.commune)});
    packer.add(for_members.website);
    packer.add_all(for_members.professions, number_of_term);
    packer.add_all(for_members.skills, number_of_term);
    packer.add_all(for_members.languages, number_of_code);
    packer.add(std::uint64_t{for_members.has_picture});
    packer.add(static_cast<std::uint64_t>(for_members.availability));
    packer.add(std::uint64_t{until.has_value()});
    if (until) packer.add(static_cast<std::uint64_t>(to_days(*until)));
    return packer.take();
}

void DirectoryCards::put(const Card& for_members, const std::optional<Card>& for_visitors) {
    const std::int64_t account = for_members.account_id.value();
    const std::unique_lock lock(mutex_);
    const std::string bytes = packed(for_members, for_visitors);
    Entry entry{account, std::make_unique<char[]>(bytes.size())};
    std::memcpy(entry.packed.get(), bytes.data(), bytes.size());
    const auto place = entries_.begin() + (place_of(account) - entries_.cbegin());
    if (place != entries_.end() && place->account == account) {
        *place = std::move(entry);
    } else {
        entries_.insert(place, std::move(entry));
    }
}

void DirectoryCards::remove(AccountId account) {
    const std::unique_lock lock(mutex_);
    const auto place = place_of(account.value());
    if (place != entries_.end() && place->account == account.value()) entries_.erase(place);
}

void DirectoryCards::pack() {
    const std::unique_lock lock(mutex_);
    entries_.shrink_to_fit();
}

std::vector<DirectoryCards::Entry>::const_iterator DirectoryCards::place_of(
    std::int64_t account) const {
    return std::ranges::lower_bound(entries_, account, {}, &Entry::account);
}

const char* DirectoryCards::find_packed(std::int64_t account, search::Layer layer) const {
    const auto place = place_of(account);
    if (place == entries_.end() || place->account != account) return nullptr;
    const char* bytes = place->packed.get();
    const bool is_public = (Unpacker{bytes}.number() & kSeenByVisitors) != 0;
    return layer == search::Layer::member || is_public ? bytes : nullptr;
}

std::optional<Card> DirectoryCards::find(std::int64_t account, search::Layer layer) const {
    const std::shared_lock lock(mutex_);
    const char* bytes = find_packed(account, layer);
    if (bytes == nullptr) return std::nullopt;
    Unpacker unpacker{bytes};
    const std::uint64_t flags = unpacker.number();
    Card card;
    card.account_id = AccountId{account};
    card.listed_at = Instant::from_microseconds(static_cast<std::int64_t>(unpacker.number()));
    card.name = unpacker.text();
    card.commune = codes_.at(unpacker.number());
    card.website = unpacker.text();
    card.professions = unpacker.all(terms_);
    card.skills = unpacker.all(terms_);
    card.languages = unpacker.all(codes_);
    card.has_picture = unpacker.number() != 0;
    card.availability = static_cast<Availability>(unpacker.number());
    if (unpacker.number() != 0) {
        card.available_until = date_from_days(static_cast<std::int64_t>(unpacker.number()));
    }
    if (layer == search::Layer::visitor) hide_from_visitors(card, flags);
    return card;
}

std::optional<Instant> DirectoryCards::listed_at(std::int64_t account, search::Layer layer) const {
    const std::shared_lock lock(mutex_);
    const char* bytes = find_packed(account, layer);
    if (bytes == nullptr) return std::nullopt;
    Unpacker unpacker{bytes};
    unpacker.number();  // the flags
    return Instant::from_microseconds(static_cast<std::int64_t>(unpacker.number()));
}

std::vector<std::int64_t> DirectoryCards::accounts() const {
    const std::shared_lock lock(mutex_);
    std::vector<std::int64_t> accounts;
    accounts.reserve(entries_.size());
    for (const Entry& entry : entries_) accounts.push_back(entry.account);
    return accounts;
}

}  // namespace agora::members
