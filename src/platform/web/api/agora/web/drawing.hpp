#pragma once

#include "agora/fields/joined.hpp"
#include "agora/view/views.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/call.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace agora::web {

/// Drawn parts of pages, all of one epoch of the page cache. A state of the services; thread-safe.
class DrawnParts {
 public:
    explicit DrawnParts(std::size_t most_bytes = std::size_t{16} * 1024 * 1024)
        : most_bytes_(most_bytes) {}

    /// Null when it was not drawn, or in another epoch.
    std::shared_ptr<const Html> find(const std::string& key, std::uint64_t epoch) const;
    void keep(const std::string& key, std::uint64_t epoch, std::shared_ptr<const Html> part);

 private:
    const std::size_t most_bytes_;
    mutable std::mutex mutex_;
    std::unordered_map<std::string, std::shared_ptr<const Html>> parts_;
    std::uint64_t epoch_ = 0;
    std::size_t bytes_ = 0;
};

/// The rows of a list as its template sees them: ROWS.
template <fields::Described Row>
struct Rows {
    std::vector<Row> rows;
    BOOST_DESCRIBE_CLASS(Rows, (), (rows), (), ())
};

/// On what a page of a list depends that all members see the same, and all visitors: who asks, the
/// filters as its address has them, and the page.
std::string question_of(const Call& call, std::string_view filters, std::int64_t page);

/// A part of a page that many see the same, as the rows of a list: drawn for the first of them and
/// kept until something changes that pages show, for the minute at most.
class Drawing {
 public:
    /// To be made before anything is read. `question` says all on which the part depends but for
    /// language and time: the filters, the page, and who sees it (members, or one account).
    Drawing(const Call& call, std::string_view view, std::string_view question);

    /// The template with what `make` gives, a model as any view has.
    template <typename Make>
    Html get(Make&& make) const {
        auto& parts = call_.services.state<DrawnParts>();
        if (const auto kept = parts.find(key_, epoch_)) return *kept;
        auto drawn = std::make_shared<const Html>(Html::trusted(
            call_.services.views.render(view_, reader_of(call_), std::forward<Make>(make)())));
        parts.keep(key_, epoch_, drawn);
        return *drawn;
    }

    /// Fills one of the two: JSON has the rows that `make` gives, a page has them as they are drawn.
    template <fields::Described Row, typename Make>
    void fill(std::vector<Row>& rows, Html& drawn, Make&& make) const {
        if (call_.shape == Shape::json) {
            rows = std::forward<Make>(make)();
        } else {
            drawn = get([&] { return Rows<Row>{std::forward<Make>(make)()}; });
        }
    }

 private:
    const Call& call_;
    std::string_view view_;
    std::uint64_t epoch_;
    std::string key_;
};

/// A page with what of it was drawn; JSON has the model alone.
template <fields::Described Model, fields::Described Drawn>
http::Response drawn_page(Call& call, const PageHead& head,
                          const fields::Joined<Model, Drawn>& joined) {
    if (call.shape == Shape::json) return page(call, head, static_cast<const Model&>(joined));
    return page(call, head, joined);
}

template <fields::Described Model, fields::Described Drawn>
http::Response drawn_page(Call& call, const PageHead& head, Model model, Drawn drawn) {
    return drawn_page(call, head,
                      fields::Joined<Model, Drawn>{{std::move(model)}, {std::move(drawn)}});
}

}  // namespace agora::web
