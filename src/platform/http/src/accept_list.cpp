#include "accept_list.hpp"

#include "agora/base/text.hpp"

namespace agora::http {
namespace {

/// RFC 9110, 12.4.2: 0 or 1 with up to three decimals.
int thousandths_of(std::string_view weight) {
    if (weight.empty() || weight.size() > 5 || (weight[0] != '0' && weight[0] != '1')) return 0;
    int value = (weight[0] - '0') * 1000;
    if (weight.size() == 1) return value;
    if (weight[1] != '.') return 0;
    int step = 100;
    for (const char digit : weight.substr(2)) {
        if (digit < '0' || digit > '9') return 0;
        value += (digit - '0') * step;
        step /= 10;
    }
    return value > 1000 ? 0 : value;
}

}  // namespace

void for_each_accepted(std::string_view list,
                       const std::function<void(std::string_view name, int thousandths)>& visit) {
    for (const std::string_view element : split(list, ',')) {
        const auto parts = split(element, ';');
        const std::string name = ascii_lower(trimmed(parts[0]));
        if (name.empty()) continue;
        int weight = 1000;
        for (std::size_t index = 1; index < parts.size(); ++index) {
            const std::string parameter = ascii_lower(trimmed(parts[index]));
            if (parameter.starts_with("q=")) weight = thousandths_of(parameter.substr(2));
        }
        visit(name, weight);
    }
}

}  // namespace agora::http
