#include "contents.hpp"

#include "agora/base/assert.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/territories/hours_text.hpp"
#include "content_json.hpp"

#include <algorithm>

namespace agora::places {
namespace {

constexpr std::size_t kMostKnown = 50'000;
constexpr std::size_t kSummary = 160;

std::string words_of(const Content& content) {
    std::string all = content.name + " " + content.what + " " + content.address + " " +
                      content.hours_note + " " + content.access_note + " " + content.cost_note;
    for (const Detail& detail : content.details) all += " " + detail.words;
    for (const Equipment& line : content.equipment) all += " " + line.name + " " + line.note;
    return all;
}

}  // namespace

std::string equipment_key(std::string_view name) {
    return locale::search_words(name);
}

territories::OpeningHours hours_of(const Content& content) {
    territories::OpeningHours hours{.zone = {content.time_zone}};
    for (std::size_t day = 0; day < std::min(content.week.size(), hours.week.size()); ++day) {
        if (const auto blocks = territories::parse_blocks(content.week[day])) {
            hours.week[day] = *blocks;
        }
    }
    return hours;
}

std::shared_ptr<const Prepared> prepared(Content content) {
    auto made = std::make_shared<Prepared>();
    made->hours = hours_of(content);
    made->words = words_of(content);
    made->summary = markdown::plain_text(content.what, kSummary);
    for (const Equipment& line : content.equipment) {
        made->tools.push_back({equipment_key(line.name), line.name});
    }
    std::ranges::stable_sort(made->tools, {}, &Tool::key);
    const auto twice = std::ranges::unique(made->tools, {}, &Tool::key);
    made->tools.erase(twice.begin(), made->tools.end());
    made->content = std::move(content);
    return made;
}

std::shared_ptr<const Prepared> Contents::of(db::ReadTx& tx, VersionId id) {
    {
        const std::scoped_lock lock(mutex_);
        if (const auto found = known_.find(id); found != known_.end()) return found->second;
    }
    const auto version = find_version(tx, id);
    AGORA_ASSERT(version.has_value());
    auto made = prepared(content_of(version->content));
    const std::scoped_lock lock(mutex_);
    if (known_.size() >= kMostKnown) known_.clear();
    known_.emplace(id, made);
    return made;
}

Content what_it_says(db::ReadTx& tx, const Place& place) {
    const auto version = find_version(tx, place.version_id);
    return version ? content_of(version->content) : Content{};
}

}  // namespace agora::places
