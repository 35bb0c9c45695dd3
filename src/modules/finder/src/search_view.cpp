#include "search_view.hpp"

#include "agora/base/text.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/web/services.hpp"
#include "kinds.hpp"

#include <algorithm>

namespace agora::finder {
namespace {

constexpr std::size_t kShown = 5;
constexpr std::size_t kPageSize = 25;

/// How well a section answers: what bears the very name that was typed, all words, some of them.
int rank_of(const Section& section, std::string_view typed) {
    const bool named = std::ranges::any_of(
        section.hits, [&](const Hit& hit) { return locale::search_words(hit.title) == typed; });
    if (named) return 0;
    return section.partly ? 2 : 1;
}

Section section_of(const web::Call& call, const Kind& kind, const std::string& text, Found found) {
    Section section{.kind = std::string{kind.name},
                    .heading = call.say(kind.heading),
                    .count = found.total,
                    .more = found.more,
                    .partly = found.partly,
                    .hits = std::move(found.hits)};
    if (kind.list != nullptr) section.own_url = kind.list(call, text);
    return section;
}

void take_correction(const web::Call& call, const Found& found, SearchPage& page) {
    if (found.did_you_mean.empty() || !page.did_you_mean.empty()) return;
    page.did_you_mean = found.did_you_mean;
    page.did_you_mean_url = search_address(call, found.did_you_mean);
}

}  // namespace

std::string typed_in(const web::Call& call) {
    std::string text{call.query("q").substr(0, kLongest)};
    // Cut within a character, or not UTF-8 from some byte on.
    while (!is_valid_utf8(text)) text.pop_back();
    std::erase_if(text, [](char one) { return static_cast<unsigned char>(one) < ' '; });
    return std::string{trimmed(text)};
}

std::string search_address(const web::Call& call, std::string_view text, std::string_view kind,
                           int page) {
    std::string address = call.link("/search") + "?q=" + http::encoded(text);
    if (!kind.empty()) address += "&kind=" + std::string{kind};
    if (page > 1) address += "&page=" + std::to_string(page);
    return address;
}

std::optional<std::int64_t> number_in(std::string_view typed) {
    constexpr std::size_t kMostDigits = 9;
    if (typed.starts_with('#')) typed.remove_prefix(1);
    const bool is_number =
        !typed.empty() && typed.size() <= kMostDigits &&
        std::ranges::all_of(typed, [](char one) { return one >= '0' && one <= '9'; });
    return is_number ? parse_positive(typed) : std::nullopt;
}

bool add_numbered(web::Call& call, SearchPage& page) {
    const auto number = number_in(page.q);
    if (!number) return false;
    for (const Kind& kind : call.services.state<Kinds>().all) {
        if (kind.numbered == nullptr) continue;
        if (auto hit = kind.numbered(call, *number)) page.numbered.push_back(std::move(*hit));
    }
    return !page.numbered.empty();
}

void add_all_kinds(web::Call& call, SearchPage& page) {
    for (const Kind& kind : call.services.state<Kinds>().all) {
        Found found = kind.find(call, {.text = page.q, .limit = kShown});
        take_correction(call, found, page);
        if (found.hits.empty()) continue;
        Section section = section_of(call, kind, page.q, std::move(found));
        const bool shows_all = !section.more && section.count <= std::ssize(section.hits);
        if (!shows_all) {
            section.all_url =
                section.own_url.empty() ? search_address(call, page.q, kind.name) : section.own_url;
        }
        page.sections.push_back(std::move(section));
    }
    const std::string typed = locale::search_words(page.q);
    std::ranges::stable_sort(page.sections, {},
                             [&](const Section& one) { return rank_of(one, typed); });
}

void add_one_kind(web::Call& call, const Kind& kind, int number, SearchPage& page) {
    const auto offset = kPageSize * static_cast<std::size_t>(number - 1);
    Found found = kind.find(call, {.text = page.q, .offset = offset, .limit = kPageSize});
    take_correction(call, found, page);
    page.one_kind = true;
    const auto end = static_cast<std::int64_t>(offset) + std::ssize(found.hits);
    if (number > 1) page.previous = search_address(call, page.q, kind.name, number - 1);
    if (end < found.total && number < kMostPages)
        page.next = search_address(call, page.q, kind.name, number + 1);
    if (!found.hits.empty())
        page.sections.push_back(section_of(call, kind, page.q, std::move(found)));
}

}  // namespace agora::finder
