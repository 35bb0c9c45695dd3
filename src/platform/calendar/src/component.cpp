#include "component.hpp"

#include "values.hpp"

#include <algorithm>

namespace agora::calendar {
namespace {

/// Those that are open, the outermost first.
class Open {
 public:
    Open() : chain_{Component{}} {}

    Component& innermost() { return chain_.back(); }
    std::size_t depth() const { return chain_.size() - 1; }
    void begin(std::string name, std::int64_t line) {
        chain_.push_back({std::move(name), line, {}, {}});
    }
    bool holds(std::string_view name) const {
        return std::ranges::any_of(chain_.begin() + 1, chain_.end(),
                                   [&](const Component& one) { return one.name == name; });
    }
    void close() {
        Component closed = std::move(chain_.back());
        chain_.pop_back();
        chain_.back().parts.push_back(std::move(closed));
    }

 private:
    std::vector<Component> chain_;
};

}  // namespace

const Line* Component::property(std::string_view wanted) const {
    const auto found = std::ranges::find(properties, wanted, &Line::name);
    return found == properties.end() ? nullptr : &*found;
}

Component components_of(std::vector<Line> lines, const Limits& limits, std::vector<Note>& notes) {
    Open open;
    std::int64_t too_deep = 0;
    for (Line& line : lines) {
        if (line.name == "BEGIN") {
            if (open.depth() == limits.depth) {
                ++too_deep;
                continue;
            }
            open.begin(upper_name(line.value), line.number);
        } else if (line.name == "END") {
            const std::string name = upper_name(line.value);
            if (too_deep > 0) {
                --too_deep;
            } else if (!open.holds(name)) {
                notes.push_back({line.number, Trouble::line_not_understood, "END:" + name});
            } else {
                if (open.innermost().name != name) {
                    notes.push_back(
                        {open.innermost().line, Trouble::never_ends, open.innermost().name});
                }
                while (open.innermost().name != name) open.close();
                open.close();
            }
        } else if (line.name.empty()) {
            notes.push_back({line.number, Trouble::line_not_understood, line.value});
        } else if (too_deep == 0 && open.innermost().properties.size() < limits.properties) {
            open.innermost().properties.push_back(std::move(line));
        }
    }
    while (open.depth() > 0) {
        notes.push_back({open.innermost().line, Trouble::never_ends, open.innermost().name});
        open.close();
    }
    return std::move(open.innermost());
}

}  // namespace agora::calendar
