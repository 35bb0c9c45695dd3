#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::command_line {

inline constexpr int kDone = 0;
inline constexpr int kFaults = 1;
inline constexpr int kWrongUsage = 2;

enum class Need { optional, required };
enum class Takes { value, values, nothing };

/// "--data DIR", or a flag, or (without dashes in the name) a word in its place.
struct Option {
    std::string name;
    std::string summary;
    Need need = Need::optional;
    Takes takes = Takes::value;
    std::vector<std::string> one_of = {};
};

/// What was given.
class Arguments {
 public:
    void put(std::string name, std::vector<std::string> values);
    /// The value of an option or word; empty when it was not given.
    std::string text(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    bool given(std::string_view name) const;

 private:
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

struct Command {
    std::string name;
    std::string summary;
    std::vector<Option> options;
    std::function<int(const Arguments&)> run;
};

/// Finds the command and runs it. --help and --version give 0; a usage that no command has gives 2
/// with a sentence on the error stream.
int run(std::string_view program, std::string_view version, const std::vector<Command>& commands,
        int count, const char* const* words);

}  // namespace agora::command_line
