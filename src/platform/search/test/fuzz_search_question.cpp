#include "question_fuzzing.hpp"

#include <cstdint>
#include <filesystem>

#include <unistd.h>

using agora::search::Index;

namespace {

std::unique_ptr<Index> filled_index() {
    const auto folder = std::filesystem::temp_directory_path() /
                        ("agora-fuzz-search-" + std::to_string(::getpid()));
    auto index = agora::search::open_index(folder);
    agora::search::fill_for_fuzzing(*index);
    return index;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto index = filled_index();
    agora::search::ask_anything(*index, {reinterpret_cast<const char*>(data), size});
    return 0;
}
