// The child's side: give up rights, read the question, answer, leave. It shares nothing with the server but its code.
#include "documents/child_answer.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <new>
#include <string_view>

#include "documents/child_message.hpp"
#include "documents/child_rights.hpp"
#include "documents/file_words.hpp"
#include "documents/file_words_pdf.hpp"

namespace mingtang::documents {
namespace {

void write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) _exit(child_exit::failed);  // nobody listens any more
        bytes.remove_prefix(std::size_t(written));
    }
}

int answer(std::string_view task) {
    auto const end = ::lseek(STDIN_FILENO, 0, SEEK_END);
    if (end <= 0) return child_exit::failed;
    auto const size = std::size_t(end);
    // Not copied: half of the memory stays for what is read out of it.
    void* const place = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    if (place == MAP_FAILED) return child_exit::out_of_memory;
    auto const question = parse_question({static_cast<char const*>(place), size});
    if (!question) return child_exit::failed;
    if (task == child_task::grids)
        write_answer(read_grids(question->bytes, question->file_name), write_all);
    else
        write_answer(read_words(question->bytes, question->file_name), write_all);
    return child_exit::fine;
}

}  // namespace

int answer_in_this_process(int processor_seconds, std::size_t memory, std::string_view task) {
    int code = child_exit::failed;
    try {
        // Nothing of the question has been looked at yet.
        if (task == child_task::pdf_words) make_ready_for_pdf();
        if (give_up_rights(processor_seconds, memory)) code = answer(task);
    } catch (std::bad_alloc const&) {
        code = child_exit::out_of_memory;
    } catch (std::exception const&) {
        code = child_exit::failed;
    }
    _exit(code);  // no destructor of the program has anything to tidy up here
}

}  // namespace mingtang::documents
