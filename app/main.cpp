// The one program. Commands are added as <verb>.cpp beside this file.
int main() { return 0; }
