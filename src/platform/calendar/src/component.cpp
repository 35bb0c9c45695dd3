#include "component.hpp"

#include "values.hpp"

#include <algorithm>
#include <utility>

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
    /// One whose end is missing may have taken what its whole says.
    void cut() {
        innermost().whole = false;
        close();
        innermost().whole = false;
    }
    /// What is damaged, such as a clock, damages its whole; an event does not.
    void close() {
        Component closed = std::move(chain_.back());
        chain_.pop_back();
        if (!closed.whole && closed.name != "VEVENT") innermost().whole = false;
        innermost().parts.push_back(std::move(closed));
    }

 private:
    std::vector<Component> chain_;
};

void add_property(Component& part, Line line, const Limits& limits, std::vector<Note>& notes) {
    if (part.properties.size() < limits.properties) {
        part.properties.push_back(std::move(line));
        return;
    }
    if (!std::exchange(part.too_long, true)) {
        notes.push_back({part.line, Trouble::entry_too_long, part.name});
    }
    part.whole = false;
}

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
                open.innermost().whole = false;
                continue;
            }
            open.begin(upper_name(line.value), line.number);
        } else if (line.name == "END") {
            const std::string name = upper_name(line.value);
            if (too_deep > 0) {
                --too_deep;
            } else if (!open.holds(name)) {
                notes.push_back({line.number, Trouble::line_not_understood, "END:" + name});
                open.innermost().whole = false;
            } else {
                if (open.innermost().name != name) {
                    notes.push_back(
                        {open.innermost().line, Trouble::never_ends, open.innermost().name});
                }
                while (open.innermost().name != name) open.cut();
                open.close();
            }
        } else if (line.name.empty()) {
            notes.push_back({line.number, Trouble::line_not_understood, line.value});
            open.innermost().whole = false;
        } else if (too_deep == 0) {
            add_property(open.innermost(), std::move(line), limits, notes);
        }
    }
    while (open.depth() > 0) {
        notes.push_back({open.innermost().line, Trouble::never_ends, open.innermost().name});
        open.cut();
    }
    return std::move(open.innermost());
}

}  // namespace agora::calendar
